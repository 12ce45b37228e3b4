using PerfEval.Cli.Rendering;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Checking;

/// <summary>A form and its evaluation.</summary>
internal sealed record CheckedForm(FormReading Reading, FormEvaluation Evaluation)
{
    /// <summary>The file it is in, as it was named on the command line; null where all forms are in one file.</summary>
    public string? Path { get; init; }

    /// <summary>Of an archive the entry that it is in; null otherwise.</summary>
    public string? Entry { get; init; }

    /// <summary>The file it is in, and of an archive the entry, for a person; null where all forms are in one file.</summary>
    public string? File => Path is null ? null : PlaceText.InFile(Path, new SourcePosition { File = Entry });

    /// <summary>The findings of this form alone.</summary>
    public IEnumerable<Finding> OwnFindings => Evaluation.Findings.Where(finding => finding.Group is null);

    /// <summary>Whether the form must be mended before it is filed.</summary>
    public bool HasError => Evaluation.Findings.Any(finding => finding.Severity == Severity.Error);
}
