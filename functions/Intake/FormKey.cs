using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Intake;

/// <summary>What tells a form from every other: the year and project it is about.</summary>
public static class FormKey
{
    private const int HashDigits = 20;

    /// <summary>
    /// Year and project code where the form has one of 21 places; otherwise <c>x</c> and 20 hex digits of a hash of unit folder,
    /// 实施单位, 项目名称 (both folded) and year. A form without a name as well is told by its place: two of them are not one project.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="unitFolder">The unit folder that files it.</param>
    /// <param name="place">Its place: the path of its file and its number there.</param>
    public static string Of(SelfEvaluationForm form, string unitFolder, string place)
    {
        ArgumentNullException.ThrowIfNull(form);
        var project = ProjectIdentity.Of(form);
        var year = EvaluationRow.PartitionOf(project?.Year);
        if (project is { Code.Length: > 0 }) return year + project.Code;
        var identity = project is null ? string.Join('\n', unitFolder, place) : string.Join('\n', unitFolder, project.Unit, project.Name, year);
        return "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..HashDigits];
    }

    /// <summary>A form's place, as <see cref="Of"/> takes it.</summary>
    /// <param name="path">The path of its file.</param>
    /// <param name="number">Its number there, from 1.</param>
    public static string Place(string path, int number) => string.Create(CultureInfo.InvariantCulture, $"{path}\n{number}");

    /// <summary>A short hash of identifiers, 32 hex digits, fit as an orchestration's instance id.</summary>
    public static string InstanceId(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts!))))[..32];

    /// <summary>A round as it stands in names.</summary>
    internal static string Round(int round) => round.ToString("D4", CultureInfo.InvariantCulture);
}
