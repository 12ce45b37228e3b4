using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Intake;

/// <summary>What tells a form from every other: the year and project it is about.</summary>
public static class FormKey
{
    private const int CodeDigits = 21;
    private const int HashDigits = 20;

    /// <summary>
    /// Year and project code where the code is 21 digits; otherwise <c>x</c> and 20 hex digits of a hash of unit folder,
    /// 实施单位, 项目名称 and year.
    /// </summary>
    public static string Of(SelfEvaluationForm form, string unitFolder)
    {
        ArgumentNullException.ThrowIfNull(form);
        var year = EvaluationRow.PartitionOf(Year(form));
        var code = form.ProjectCode.Text;
        if (code.Length == CodeDigits && code.All(char.IsAsciiDigit)) return year + code;
        var identity = string.Join('\n', unitFolder, form.ImplementingUnit.Text, form.ProjectName.Text, year);
        return "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..HashDigits];
    }

    /// <summary>The form's year; null where it was not read or is none.</summary>
    public static int? Year(SelfEvaluationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.FiscalYear.Value is { } year && year is > 0 and <= 9999 && decimal.IsInteger(year) ? (int)year : null;
    }

    /// <summary>A short hash of identifiers, 32 hex digits, fit as an orchestration's instance id.</summary>
    public static string InstanceId(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))))[..32];

    /// <summary>A round as it stands in names.</summary>
    internal static string Round(int round) => round.ToString("D4", CultureInfo.InvariantCulture);
}
