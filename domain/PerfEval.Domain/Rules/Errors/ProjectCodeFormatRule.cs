using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Rules.Errors;

/// <summary>The project code has not the right number of digits, of which one place may hold a letter, or begins with no province code of GB/T 2260.</summary>
internal sealed class ProjectCodeFormatRule : IFormRule
{
    private const int ProvinceLength = 2;

    public RuleInfo Info { get; } = new("project-code-format", 110, Severity.Error);

    public void Check(FormCase form, FindingList findings)
    {
        ArgumentNullException.ThrowIfNull(form);
        var printed = form.Form.ProjectCode.Text;
        if (printed.Length == 0) return;
        var code = CharacterFolding.Fold(printed);
        var profile = form.Profile.ProjectCode;
        var isRightLength = code.Length == profile.Digits && code.Index().All(c => char.IsAsciiDigit(c.Item) || (c.Index + 1 == profile.LetterAt && char.IsAsciiLetter(c.Item)));
        if (isRightLength && profile.Provinces.Contains(code[..Math.Min(ProvinceLength, code.Length)])) return;
        findings.Add(Info, "projectCode", new Told
        {
            Variant = isRightLength ? "province" : "length",
            Cells = [CellPointer.ProjectCode],
            Printed = printed,
            Arguments = isRightLength ? [printed, code[..ProvinceLength]] : [printed, profile.Digits, code.Length],
        });
    }
}
