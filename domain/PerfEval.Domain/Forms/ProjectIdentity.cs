using PerfEval.Domain.Measures;

namespace PerfEval.Domain.Forms;

/// <summary>Which project in which year a form is about.</summary>
/// <param name="Code">The project code of 21 digits, or 20 and the letter for the kind of spending in capitals; empty where the form has no such code.</param>
/// <param name="Unit">实施单位, folded, where there is no code; otherwise empty.</param>
/// <param name="Name">项目名称, folded, where there is no code; otherwise empty.</param>
/// <param name="Year">The year; null where it was not read or is none.</param>
public sealed record ProjectIdentity(string Code, string Unit, string Name, int? Year)
{
    private const int CodeLength = 21;

    // Where the unified codes have the kind of spending, from 1: R, Y, T.
    private const int LetterAt = 9;

    /// <summary>A form's project; null where the form has neither a code nor a name to tell it by.</summary>
    public static ProjectIdentity? Of(SelfEvaluationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var year = FiscalYear.Of(form);
        var code = CodeOf(form.ProjectCode.Text);
        if (code.Length > 0) return new ProjectIdentity(code, "", "", year);
        return form.ProjectName.Text.Length == 0 ? null : new ProjectIdentity("", FoldedName.Of(form.ImplementingUnit.Text), FoldedName.Of(form.ProjectName.Text), year);
    }

    /// <summary>The project code as <see cref="Code"/> has it; empty where what is printed is none.</summary>
    /// <param name="printed">项目编码 as printed.</param>
    public static string CodeOf(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var code = CharacterFolding.Fold(printed);
        return IsCode(code) ? code.ToUpperInvariant() : "";
    }

    private static bool IsCode(string code) =>
        code.Length == CodeLength && code.Index().All(c => char.IsAsciiDigit(c.Item) || (c.Index + 1 == LetterAt && char.IsAsciiLetter(c.Item)));
}
