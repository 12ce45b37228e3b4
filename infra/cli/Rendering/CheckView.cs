using PerfEval.Cli.Checking;
using PerfEval.Cli.Resources;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>What a check found, for a clerk: a table a form, each finding with its cell and what to do.</summary>
/// <param name="console">Where it is drawn.</param>
internal sealed class CheckView(IAnsiConsole console)
{
    private static readonly Dictionary<Severity, Style> Styles = new()
    {
        [Severity.Error] = new Style(Color.Red),
        [Severity.Warning] = new Style(Color.Yellow),
        [Severity.Note] = Style.Plain,
    };

    /// <summary>Draws the forms, then the findings across them.</summary>
    public void Draw(SubmissionCheck check)
    {
        foreach (var form in check.Forms) DrawForm(form);
        if (!check.Across.IsEmpty) DrawAcross(check);
    }

    private void DrawForm(CheckedForm form)
    {
        var evaluation = form.Evaluation;
        DrawTitle(FormTitle.Of(form.Reading.Form));
        if (form.File is { } file) console.WriteLine(Speech.Format(Texts.CheckFile, file));
        console.WriteLine(Speech.Format(
            Texts.CheckScores,
            EvaluationText.OfNumber(evaluation.SelfScore), EvaluationText.OfNumber(evaluation.RecomputedScore),
            EvaluationText.OfNumber(evaluation.VerifiedWeight), EvaluationText.OfGrade(evaluation.Grade), EvaluationText.OfRisk(evaluation.Risk)));
        var findings = form.OwnFindings.OrderByDescending(finding => finding.Severity).ToList();
        if (findings.Count == 0)
        {
            console.WriteLine(Texts.CheckNoFindings);
        }
        else
        {
            var table = TableWith(
                Texts.CheckColumnSeverity, Texts.CheckColumnPlace, Texts.CheckColumnPrinted, Texts.CheckColumnExpected, Texts.CheckColumnMessage);
            foreach (var finding in findings)
            {
                var place = Place(finding, form.Reading);
                table.AddRow(Row(finding.Severity, place, finding.Printed, finding.Expected, finding.MessageZh, finding.MessageEn, finding.Rule));
            }

            console.Write(table);
        }

        console.WriteLine();
    }

    private void DrawAcross(SubmissionCheck check)
    {
        DrawTitle(Texts.CheckSubmissionTitle);
        var table = TableWith(
            Texts.CheckColumnSeverity, Texts.CheckColumnForms, Texts.CheckColumnPrinted, Texts.CheckColumnExpected, Texts.CheckColumnMessage);
        foreach (var finding in check.Across.OrderByDescending(finding => finding.Severity))
        {
            var forms = string.Join('\n', finding.Forms.Select(check.PlacedNameOf).Distinct());
            table.AddRow(Row(finding.Severity, forms, finding.Printed, finding.Expected, finding.MessageZh, finding.MessageEn, finding.Rule));
        }

        console.Write(table);
        console.WriteLine();
    }

    private static Text[] Row(Severity severity, string place, string printed, string expected, string zh, string en, string rule) =>
    [
        new(EvaluationText.OfSeverity(severity), Styles[severity]),
        new(place),
        new(printed),
        new(expected),
        new($"{(Speech.IsChinese ? zh : en)} [{rule}]"),
    ];

    // The cell as the form calls it, then where it stands in the file.
    private static string Place(Finding finding, FormReading reading)
    {
        var name = finding.Row is { } row ? $"{CellLabel.OfPointer($"/indicators/{row - 1}")} {finding.Where}" : CellLabel.OfProperty(finding.Where);
        var position = finding.Cells.SelectMany(reading.PlacesOf).FirstOrDefault();
        return PlaceText.Within(position) is { Length: > 0 } place ? $"{name}\n{place}" : name;
    }

    private void DrawTitle(string title) => console.Write(new Spectre.Console.Rule(Markup.Escape(title)) { Justification = Justify.Left });

    private static Table TableWith(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded, ShowRowSeparators = true };
        foreach (var column in columns) table.AddColumn(new TableColumn(Markup.Escape(column)));
        return table;
    }
}
