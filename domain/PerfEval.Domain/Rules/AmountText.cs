using System.Globalization;
using PerfEval.Domain.Profiles;

namespace PerfEval.Domain.Rules;

/// <summary>Writes amounts in the unit that the jurisdiction's forms print.</summary>
internal static class AmountText
{
    /// <summary>An amount with grouping and its unit.</summary>
    /// <param name="yuan">The amount, in yuan.</param>
    /// <param name="profile">The unit.</param>
    public static string Write(decimal yuan, AmountProfile profile) => Bare(yuan, profile) + profile.Unit;

    /// <summary>An amount with grouping, without its unit.</summary>
    public static string Bare(decimal yuan, AmountProfile profile) =>
        (yuan / profile.Yuan).ToString("#,##0.00####", CultureInfo.InvariantCulture);
}
