using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>Reads what is where: submissions, their forms, and who is asked.</summary>
/// <param name="tables">The results tables.</param>
internal sealed class SubmissionsReader(TableServiceClient tables)
{
    // A submission's row key is hex digits; a pointer's begins with a letter beyond them.
    private const string SubmissionsOnly = "RowKey lt 'g'";

    /// <summary>All submissions, the latest first.</summary>
    public async Task<IReadOnlyList<SubmissionOverview>> ReadAsync(CancellationToken cancellation)
    {
        var submissions = await tables.GetTableClient(TableNames.Submissions)
            .QueryAsync<SubmissionRow>(SubmissionsOnly, cancellationToken: cancellation).ToListAsync(cancellation);
        var evaluations = await tables.GetTableClient(TableNames.Evaluations)
            .QueryAsync<EvaluationRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        var inbox = await tables.GetTableClient(TableNames.Inbox).QueryAsync<InboxRow>(cancellationToken: cancellation).ToListAsync(cancellation);
        var forms = evaluations.ToLookup(row => row.SubmissionId, StringComparer.Ordinal);
        var waiting = inbox.ToLookup(row => row.FormKey, StringComparer.Ordinal);
        return
        [
            .. from submission in submissions
               orderby submission.UploadedAt descending
               let own = forms[submission.RowKey].OrderBy(form => form.FormNumber).ToList()
               select new SubmissionOverview(submission, own, [.. own.SelectMany(form => waiting[form.FormKey])]),
        ];
    }

    /// <summary>A submission with the reasons for which forms of it are void.</summary>
    public async Task<SubmissionOverview> WithVoidReasonsAsync(SubmissionOverview overview, CancellationToken cancellation)
    {
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in overview.Forms.Where(form => form.Status == FormStatus.Voided))
        {
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {form.FormKey} and Event eq {ApprovalEvents.Voided}");
            await foreach (var entry in tables.GetTableClient(TableNames.Approvals).QueryAsync<ApprovalRow>(filter, cancellationToken: cancellation))
                if (entry.Comment is { } reason) reasons[form.FormKey] = reason;
        }

        return overview with { VoidReasons = reasons };
    }

    /// <summary>The one submission whose id begins so.</summary>
    /// <exception cref="CommandFailedException">There is none, or more than one.</exception>
    public static SubmissionOverview Single(IEnumerable<SubmissionOverview> all, string id)
    {
        var matches = all.Where(overview => overview.Submission.RowKey.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList();
        return matches.Count == 1
            ? matches[0]
            : throw new CommandFailedException(
                ExitCode.WrongUsage, Speech.Format(matches.Count == 0 ? Texts.SubmissionUnknown : Texts.SubmissionAmbiguous, id, ProgramName.Current));
    }
}
