using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>Finds forms by what people call them, reading no more than a few rows of each year.</summary>
/// <param name="tables">The results tables.</param>
internal sealed class FormKeys(TableServiceClient tables)
{
    private readonly TableClient _evaluations = tables.GetTableClient(TableNames.Evaluations);

    /// <summary>The key of the one form that has this key, or else this project code: a form key is year and project code where there is one.</summary>
    /// <exception cref="CommandFailedException">There is none, or there are forms of several years.</exception>
    public async Task<string> SingleAsync(string form, CancellationToken cancellation)
    {
        var matches = new List<string>();
        // What no form key holds is not asked for: some of it no row key may hold.
        if (!form.All(char.IsAsciiLetterOrDigit)) throw Unknown(form);
        await foreach (var year in YearsAsync(cancellation))
        {
            if (await IsThereAsync(year, form, cancellation)) return form;
            if (await IsThereAsync(year, year + form, cancellation)) matches.Add(year + form);
        }

        return matches switch
        {
            [var only] => only,
            [] => throw Unknown(form),
            _ => throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.FormKeyAmbiguous, form, string.Join(", ", matches))),
        };
    }

    private static CommandFailedException Unknown(string form) => new(ExitCode.WrongUsage, Speech.Format(Texts.FormUnknown, form, ProgramName.Current));

    /// <summary>The partitions there are, each found as the first row after those of the one before.</summary>
    private async IAsyncEnumerable<string> YearsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var year = "";
        while (await FirstAfterAsync(year, cancellation) is { } next) yield return year = next.PartitionKey;
    }

    private async Task<TableEntity?> FirstAfterAsync(string year, CancellationToken cancellation) =>
        await _evaluations.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey gt {year}"), maxPerPage: 1, select: ["PartitionKey"], cancellationToken: cancellation)
            .FirstOrDefaultAsync(cancellation);

    private async Task<bool> IsThereAsync(string year, string formKey, CancellationToken cancellation) =>
        (await _evaluations.GetEntityIfExistsAsync<TableEntity>(year, formKey, ["RowKey"], cancellation)).HasValue;
}
