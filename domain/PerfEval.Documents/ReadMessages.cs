using System.Globalization;
using System.Resources;
using PerfEval.Domain.Messages;

namespace PerfEval.Documents;

/// <summary>The texts that a reader shows to a user, in Chinese and in English.</summary>
internal static class ReadMessages
{
    private const int LongestQuote = 40;
    private static readonly ResourceManager Resources = new("PerfEval.Documents.ReadMessages", typeof(ReadMessages).Assembly);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static string DoubtNotANumber { get; } = DoubtReasons.Of(nameof(DoubtNotANumber));

    public static string DoubtExtraText { get; } = DoubtReasons.Of(nameof(DoubtExtraText));

    public static string DoubtUndecodable { get; } = DoubtReasons.Of(nameof(DoubtUndecodable));

    public static string DoubtOneOfTwo { get; } = DoubtReasons.Of(nameof(DoubtOneOfTwo));

    public static string DoubtGoal { get; } = DoubtReasons.Of(nameof(DoubtGoal));

    public static string DoubtFundColumn { get; } = DoubtReasons.Of(nameof(DoubtFundColumn));

    public static string DoubtNameDeviation { get; } = DoubtReasons.Of(nameof(DoubtNameDeviation));

    public static string DoubtNameWithin { get; } = DoubtReasons.Of(nameof(DoubtNameWithin));

    public static string DoubtTargetActual { get; } = DoubtReasons.Of(nameof(DoubtTargetActual));

    public static string DoubtTargetParts { get; } = DoubtReasons.Of(nameof(DoubtTargetParts));

    public static string DoubtUnitApart { get; } = DoubtReasons.Of(nameof(DoubtUnitApart));

    public static string DoubtSeveralCells { get; } = DoubtReasons.Of(nameof(DoubtSeveralCells));

    public static string DoubtOneValue { get; } = DoubtReasons.Of(nameof(DoubtOneValue));

    public static string DoubtColumnOrder { get; } = DoubtReasons.Of(nameof(DoubtColumnOrder));

    public static string DoubtRowNumbers { get; } = DoubtReasons.Of(nameof(DoubtRowNumbers));

    public static string DoubtLevel { get; } = DoubtReasons.Of(nameof(DoubtLevel));

    public static string DoubtName { get; } = DoubtReasons.Of(nameof(DoubtName));

    public static string DoubtFourthLevel { get; } = DoubtReasons.Of(nameof(DoubtFourthLevel));

    public static string DoubtDeviation { get; } = DoubtReasons.Of(nameof(DoubtDeviation));

    public static string DoubtLines { get; } = DoubtReasons.Of(nameof(DoubtLines));

    public static string DoubtGlued { get; } = DoubtReasons.Of(nameof(DoubtGlued));

    public static string DoubtCutOff { get; } = DoubtReasons.Of(nameof(DoubtCutOff));

    public static string DoubtHidden { get; } = DoubtReasons.Of(nameof(DoubtHidden));

    public static string DoubtAligned { get; } = DoubtReasons.Of(nameof(DoubtAligned));

    public static string DoubtUnread { get; } = DoubtReasons.Of(nameof(DoubtUnread));

    public static string DoubtBrokenWord { get; } = DoubtReasons.Of(nameof(DoubtBrokenWord));

    public static string DoubtOverprinted { get; } = DoubtReasons.Of(nameof(DoubtOverprinted));

    public static string DoubtOverlaid { get; } = DoubtReasons.Of(nameof(DoubtOverlaid));

    public static string DoubtBetweenPages { get; } = DoubtReasons.Of(nameof(DoubtBetweenPages));

    public static string DoubtMissingEdge { get; } = DoubtReasons.Of(nameof(DoubtMissingEdge));

    public static string DoubtUnderHeading { get; } = DoubtReasons.Of(nameof(DoubtUnderHeading));

    public static string DoubtCutRow { get; } = DoubtReasons.Of(nameof(DoubtCutRow));

    public static string DoubtRunOver { get; } = DoubtReasons.Of(nameof(DoubtRunOver));

    public static string DoubtCutAtEdge { get; } = DoubtReasons.Of(nameof(DoubtCutAtEdge));

    public static string DoubtFontMap { get; } = DoubtReasons.Of(nameof(DoubtFontMap));

    public static string DoubtRecognised { get; } = DoubtReasons.Of(nameof(DoubtRecognised));

    public static string DoubtJoined { get; } = DoubtReasons.Of(nameof(DoubtJoined));

    public static string DoubtTextBox { get; } = DoubtReasons.Of(nameof(DoubtTextBox));

    public static string DoubtOneCell { get; } = DoubtReasons.Of(nameof(DoubtOneCell));

    public static string DoubtTwice { get; } = DoubtReasons.Of(nameof(DoubtTwice));

    public static string DoubtSummed { get; } = DoubtReasons.Of(nameof(DoubtSummed));

    public static string DoubtUnknownFund { get; } = DoubtReasons.Of(nameof(DoubtUnknownFund));

    public static string DoubtWithin { get; } = DoubtReasons.Of(nameof(DoubtWithin));

    public static string DoubtSharedAmount { get; } = DoubtReasons.Of(nameof(DoubtSharedAmount));

    public static string DoubtDigitsLost { get; } = DoubtReasons.Of(nameof(DoubtDigitsLost));

    public static string DoubtExponent { get; } = DoubtReasons.Of(nameof(DoubtExponent));

    public static string DoubtMergedAbove { get; } = DoubtReasons.Of(nameof(DoubtMergedAbove));

    public static string DoubtUncalculated { get; } = DoubtReasons.Of(nameof(DoubtUncalculated));

    public static string DoubtUnit { get; } = DoubtReasons.Of(nameof(DoubtUnit));

    public static string DoubtFraction { get; } = DoubtReasons.Of(nameof(DoubtFraction));

    public static string DoubtSharedNumber { get; } = DoubtReasons.Of(nameof(DoubtSharedNumber));

    /// <summary>The doubt about a cell that prints something else than a number.</summary>
    public static string NotANumber(string text) =>
        DoubtReasons.Of("DoubtNotANumberText", text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…"));

    /// <summary>A text in Chinese.</summary>
    public static string Chinese(string name) => Resources.GetString(name, CultureInfo.InvariantCulture) ?? name;

    /// <summary>A text in English.</summary>
    public static string InEnglish(string name) => Resources.GetString(name, English) ?? Chinese(name);
}
