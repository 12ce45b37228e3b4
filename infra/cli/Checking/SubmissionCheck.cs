using System.Collections.Immutable;
using PerfEval.Cli.Reading;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Domain.Profiles;

namespace PerfEval.Cli.Checking;

/// <summary>Forms evaluated as the pipeline does it: each alone, then all against each other.</summary>
/// <param name="Forms">The forms, in the order given.</param>
/// <param name="Across">The findings across the forms.</param>
internal sealed record SubmissionCheck(ImmutableArray<CheckedForm> Forms, ImmutableArray<SubmissionFinding> Across)
{
    /// <summary>Evaluates the forms of one submission.</summary>
    public static SubmissionCheck Run(IReadOnlyList<InputFile> files, RuleProfile profile)
    {
        ArgumentNullException.ThrowIfNull(files);
        var readings = files.SelectMany(file => file.Content.Forms).ToList();
        var places = files.SelectMany(file => file.Content.Forms.Select(form => (file.Path, Entry: EntryOf(file, form)))).ToList();
        var isOnePlace = files.Count == 1 && places.Distinct().Count() <= 1;
        var evaluated = new SubmissionEvaluator(profile).Evaluate(readings);
        return new SubmissionCheck(
            [.. readings.Zip(evaluated.Forms, places).Select(form => Placed(new CheckedForm(form.First, form.Second), form.Third))], evaluated.Findings);

        CheckedForm Placed(CheckedForm form, (string Path, string? Entry) place) => isOnePlace ? form : form with { Path = place.Path, Entry = place.Entry };
    }

    /// <summary>What a form that a finding names is called.</summary>
    public string NameOf(NamedForm form) => FormTitle.Short(Forms[form.Index].Reading.Form);

    /// <summary>The same with the file that it is in, where they are several.</summary>
    public string PlacedNameOf(NamedForm form) => Forms[form.Index].File is { } file ? Speech.Format(Texts.InFile, NameOf(form), file) : NameOf(form);

    private static string? EntryOf(InputFile file, FormReading form) =>
        form.Source.Values.FirstOrDefault()?.File is { } named && named != Path.GetFileName(file.Path) ? named : null;

    /// <summary>How many findings weigh so much; one across forms counts once.</summary>
    public int Count(Severity severity) =>
        Forms.Sum(form => form.OwnFindings.Count(finding => finding.Severity == severity))
        + Across.Count(finding => finding.Severity == severity);
}
