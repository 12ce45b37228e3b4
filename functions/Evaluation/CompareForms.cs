using System.Collections.Immutable;
using Microsoft.Azure.Functions.Worker;
using PerfEval.Domain.Evaluation;
using PerfEval.Functions.Approval;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Receipts;

namespace PerfEval.Functions.Evaluation;

/// <summary>Compares the forms of a submission: findings across them, the risk and the route of each.</summary>
public sealed class CompareForms(WorkBlobs work, SubmissionEvaluator evaluator, CleanFormSampling sampling)
{
    private const int Readers = 8;

    /// <summary>Compares all kept forms; keeps those that gained a finding, and the draft of the receipt.</summary>
    [Function(nameof(CompareForms))]
    public async Task<ImmutableArray<PlannedForm>> RunAsync([ActivityTrigger] FormReference last, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(last);
        var submission = last.Submission;
        var forms = await LoadAsync(submission.Id, last.Number, cancellation);
        var compared = evaluator.Compare(forms).Forms;
        var keys = forms.Select((form, index) => FormKey.Of(form.Reading.Form, submission.Unit, FormKey.Place(submission.Path, index + 1))).ToArray();
        var places = Enumerable.Range(0, keys.Length).ToLookup(i => keys[i], StringComparer.Ordinal);

        var planned = ImmutableArray.CreateBuilder<PlannedForm>(forms.Length);
        var draft = new List<ReceiptForm>(forms.Length);
        for (var i = 0; i < forms.Length; i++)
        {
            var gained = compared[i].Findings.Length != forms[i].Evaluation.Findings.Length;
            if (gained) await work.KeepComparedAsync(submission.Id, i + 1, forms[i] with { Evaluation = compared[i] }, cancellation);
            var shared = places[keys[i]].Skip(1).Any();
            var risk = shared ? RiskLevel.Blocked : compared[i].Risk;
            var form = new PlannedForm(i + 1, keys[i], risk, RouteOf(risk, keys[i]), places[keys[i]].Last() == i, shared, gained);
            planned.Add(form);
            draft.Add(ReceiptForm.Of(form, forms[i].Reading, compared[i]));
        }

        await work.KeepDraftAsync(submission.Id, draft, cancellation);
        return planned.MoveToImmutable();
    }

    private FormRoute RouteOf(RiskLevel risk, string formKey) => risk switch
    {
        RiskLevel.Blocked => FormRoute.Return,
        RiskLevel.Clean when !sampling.Picks(formKey) => FormRoute.Approve,
        _ => FormRoute.Review,
    };

    private async Task<EvaluatedForm[]> LoadAsync(string submission, int count, CancellationToken cancellation)
    {
        var forms = new EvaluatedForm[count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancellation };
        await Parallel.ForAsync(0, count, parallel, async (i, token) => forms[i] = await work.EvaluationAsync(submission, i + 1, token));
        return forms;
    }
}
