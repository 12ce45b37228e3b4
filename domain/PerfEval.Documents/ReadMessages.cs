using System.Globalization;
using System.Resources;

namespace PerfEval.Documents;

/// <summary>The texts that a reader shows to a user, in Chinese and in English.</summary>
internal static class ReadMessages
{
    private const int LongestQuote = 40;
    private static readonly ResourceManager Resources = new("PerfEval.Documents.ReadMessages", typeof(ReadMessages).Assembly);
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly System.Text.CompositeFormat NotANumberText = System.Text.CompositeFormat.Parse(Chinese("DoubtNotANumberText"));

    public static string DoubtNotANumber { get; } = Chinese(nameof(DoubtNotANumber));

    public static string DoubtExtraText { get; } = Chinese(nameof(DoubtExtraText));

    public static string DoubtUndecodable { get; } = Chinese(nameof(DoubtUndecodable));

    public static string DoubtOneOfTwo { get; } = Chinese(nameof(DoubtOneOfTwo));

    public static string DoubtGoal { get; } = Chinese(nameof(DoubtGoal));

    public static string DoubtFundColumn { get; } = Chinese(nameof(DoubtFundColumn));

    public static string DoubtNameDeviation { get; } = Chinese(nameof(DoubtNameDeviation));

    public static string DoubtNameWithin { get; } = Chinese(nameof(DoubtNameWithin));

    public static string DoubtTargetActual { get; } = Chinese(nameof(DoubtTargetActual));

    public static string DoubtTargetParts { get; } = Chinese(nameof(DoubtTargetParts));

    public static string DoubtUnitApart { get; } = Chinese(nameof(DoubtUnitApart));

    public static string DoubtSeveralCells { get; } = Chinese(nameof(DoubtSeveralCells));

    public static string DoubtOneValue { get; } = Chinese(nameof(DoubtOneValue));

    public static string DoubtColumnOrder { get; } = Chinese(nameof(DoubtColumnOrder));

    public static string DoubtRowNumbers { get; } = Chinese(nameof(DoubtRowNumbers));

    public static string DoubtLevel { get; } = Chinese(nameof(DoubtLevel));

    public static string DoubtName { get; } = Chinese(nameof(DoubtName));

    public static string DoubtFourthLevel { get; } = Chinese(nameof(DoubtFourthLevel));

    public static string DoubtDeviation { get; } = Chinese(nameof(DoubtDeviation));

    public static string DoubtGlued { get; } = Chinese(nameof(DoubtGlued));

    public static string DoubtCutOff { get; } = Chinese(nameof(DoubtCutOff));

    public static string DoubtHidden { get; } = Chinese(nameof(DoubtHidden));

    public static string DoubtAligned { get; } = Chinese(nameof(DoubtAligned));

    public static string DoubtBrokenWord { get; } = Chinese(nameof(DoubtBrokenWord));

    public static string DoubtOverprinted { get; } = Chinese(nameof(DoubtOverprinted));

    public static string DoubtRunOver { get; } = Chinese(nameof(DoubtRunOver));

    public static string DoubtRecognised { get; } = Chinese(nameof(DoubtRecognised));

    public static string DoubtJoined { get; } = Chinese(nameof(DoubtJoined));

    public static string DoubtTextBox { get; } = Chinese(nameof(DoubtTextBox));

    public static string DoubtOneCell { get; } = Chinese(nameof(DoubtOneCell));

    public static string DoubtTwice { get; } = Chinese(nameof(DoubtTwice));

    public static string DoubtSummed { get; } = Chinese(nameof(DoubtSummed));

    public static string DoubtUnknownFund { get; } = Chinese(nameof(DoubtUnknownFund));

    public static string DoubtDigitsLost { get; } = Chinese(nameof(DoubtDigitsLost));

    public static string DoubtExponent { get; } = Chinese(nameof(DoubtExponent));

    public static string DoubtUncalculated { get; } = Chinese(nameof(DoubtUncalculated));

    public static string DoubtUnit { get; } = Chinese(nameof(DoubtUnit));

    public static string DoubtFraction { get; } = Chinese(nameof(DoubtFraction));

    public static string DoubtSharedNumber { get; } = Chinese(nameof(DoubtSharedNumber));

    /// <summary>The doubt about a cell that prints something else than a number.</summary>
    public static string NotANumber(string text) =>
        string.Format(CultureInfo.InvariantCulture, NotANumberText, text.Length <= LongestQuote ? text : string.Concat(text.AsSpan(0, LongestQuote), "…"));

    /// <summary>A text in Chinese.</summary>
    public static string Chinese(string name) => Resources.GetString(name, CultureInfo.InvariantCulture) ?? name;

    /// <summary>A text in English.</summary>
    public static string InEnglish(string name) => Resources.GetString(name, English) ?? Chinese(name);
}
