using System.Collections.Immutable;
using PerfEval.Documents;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>The receipt of forms that are checked before they are filed: the same page, with nothing routed.</summary>
public static class CheckReceipt
{
    /// <summary>Makes the receipt.</summary>
    /// <param name="file">The file, or files, that were checked.</param>
    /// <param name="problems">What could not be read.</param>
    /// <param name="forms">The forms with their evaluations, compared with each other.</param>
    /// <param name="places">The file that each form is in; null where that goes without saying.</param>
    /// <param name="at">The time of checking.</param>
    public static Receipt Of(string file, ImmutableArray<ReadProblem> problems, IReadOnlyList<EvaluatedForm> forms, IReadOnlyList<string?> places, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(forms);
        ArgumentNullException.ThrowIfNull(places);
        return new Receipt
        {
            Submission = "",
            Unit = "",
            Path = file,
            Status = SubmissionStatus.Evaluated,
            UploadedAt = DateTimeOffset.UnixEpoch,
            IssuedAt = at,
            Problems = problems,
            Forms = [.. forms.Zip(places).Select((form, index) => Form(index + 1, form.First) with { File = form.Second })],
        };
    }

    private static ReceiptForm Form(int number, EvaluatedForm form)
    {
        var risk = form.Evaluation.Risk;
        var planned = new PlannedForm(number, FormKey.Of(form.Reading.Form, "", FormKey.Place("", number)), risk, FormRoute.Review, HoldsRows: true, Shared: false, Gained: false);
        var (zh, en) = NextStep.BeforeFiling(risk);
        return ReceiptForm.Of(planned, form.Reading, form.Evaluation) with { NextZh = zh, NextEn = en };
    }
}
