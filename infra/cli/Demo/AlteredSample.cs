using System.Globalization;
using System.Text;
using PerfEval.Documents;
using PerfEval.Domain.Forms;

namespace PerfEval.Cli.Demo;

/// <summary>A copy of a file of forms, text or an archive of workbooks, with one cell wrong: the score of one form's budget execution.</summary>
/// <param name="Content">The copy.</param>
/// <param name="Form">The form with the wrong cell, as it was.</param>
/// <param name="Printed">The right score.</param>
/// <param name="Wrong">The score in its place.</param>
internal sealed record AlteredSample(byte[] Content, SelfEvaluationForm Form, decimal Printed, decimal Wrong)
{
    private const decimal Change = 1.5m;

    /// <summary>
    /// Makes the copy, the same each time: takes the first form whose score stands alone on its line or in its cell, so that
    /// nothing but that is read otherwise afterwards.
    /// </summary>
    /// <param name="content">A text file of forms, UTF-8, or an archive of workbooks.</param>
    /// <param name="isFit">Which forms may be changed.</param>
    /// <exception cref="InvalidOperationException">No form is fit for it.</exception>
    public static AlteredSample Make(byte[] content, Func<SelfEvaluationForm, bool> isFit)
    {
        var reader = new DocumentReader();
        var forms = reader.Read(content, "").Forms;
        for (var i = 0; i < forms.Length; i++)
        {
            if (!isFit(forms[i].Form) || Alter(content, forms[i]) is not { } altered) continue;
            var read = reader.Read(altered.Content, "").Forms;
            if (read.Length == forms.Length && OnlyScoreDiffers(forms.AsSpan(), read.AsSpan(), i, altered.Wrong)) return altered;
        }

        throw new InvalidOperationException("No form of the file has a score of budget execution that can be changed by itself.");
    }

    private static AlteredSample? Alter(byte[] content, FormReading reading)
    {
        if (reading.Form.Funds.Total.Score.Value is not { } score || score <= Change) return null;
        var wrong = score - Change;
        var altered = reading.Source.GetValueOrDefault(CellPointer.Fund("total", "score")) switch
        {
            { Line: { } line } => WithLine(content, line, score, wrong),
            { File: { } entry, Cell: { } cell } => WorkbookCell.WithNumber(content, entry, cell, score, wrong),
            _ => null,
        };
        return altered is null ? null : new AlteredSample(altered, reading.Form, score, wrong);
    }

    private static byte[]? WithLine(byte[] content, int number, decimal score, decimal wrong)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n');
        var printed = score.ToString(CultureInfo.InvariantCulture);
        var line = lines[number - 1];
        var at = line.LastIndexOf(printed, StringComparison.Ordinal);
        if (at < 0) return null;
        lines[number - 1] = string.Concat(line.AsSpan(0, at), wrong.ToString(CultureInfo.InvariantCulture), line.AsSpan(at + printed.Length));
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static bool OnlyScoreDiffers(ReadOnlySpan<FormReading> before, ReadOnlySpan<FormReading> after, int changed, decimal wrong)
    {
        for (var i = 0; i < before.Length; i++)
        {
            var expected = i == changed ? WithScore(before[i], wrong) : before[i];
            if (!FormJson.Canonical(expected).AsSpan().SequenceEqual(FormJson.Canonical(after[i]))) return false;
        }

        return true;
    }

    private static FormReading WithScore(FormReading reading, decimal score)
    {
        var funds = reading.Form.Funds;
        return reading with { Form = reading.Form with { Funds = funds with { Total = funds.Total with { Score = score } } } };
    }
}
