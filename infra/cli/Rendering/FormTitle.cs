using PerfEval.Cli.Resources;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Rendering;

/// <summary>How a form is called where forms are listed.</summary>
internal static class FormTitle
{
    /// <summary>Project name and code.</summary>
    public static string Of(SelfEvaluationForm form)
    {
        var name = form.ProjectName.Text is { Length: > 0 } text ? text : Texts.Untitled;
        return $"{name} ({Code(form)})";
    }

    /// <summary>The shortest thing that tells a form from its neighbours: its code, else its name.</summary>
    public static string Short(SelfEvaluationForm form) =>
        form.ProjectCode.Text is { Length: > 0 } code ? code
        : form.ProjectName.Text is { Length: > 0 } name ? name
        : Texts.Untitled;

    private static string Code(SelfEvaluationForm form) =>
        form.ProjectCode.Text is { Length: > 0 } code ? code : Texts.UntitledCode;
}
