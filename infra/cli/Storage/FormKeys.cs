using Azure.Data.Tables;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Storage;

/// <summary>Finds forms by what people call them.</summary>
/// <param name="tables">The results tables.</param>
internal sealed class FormKeys(TableServiceClient tables)
{
    /// <summary>The key of the one form whose key is, or ends with, what is given: a key ends with the project code where there is one.</summary>
    /// <exception cref="CommandFailedException">There is none, or more than one.</exception>
    public async Task<string> SingleAsync(string form, CancellationToken cancellation)
    {
        var keys = await tables.GetTableClient(TableNames.Evaluations)
            .QueryAsync<TableEntity>(select: ["RowKey"], cancellationToken: cancellation).Select(row => row.RowKey).ToListAsync(cancellation);
        if (keys.Contains(form)) return form;
        var matches = keys.Where(key => form.Length > 0 && key.EndsWith(form, StringComparison.Ordinal)).ToList();
        return matches.Count == 1
            ? matches[0]
            : throw new CommandFailedException(
                ExitCode.WrongUsage, matches.Count == 0 ? Speech.Format(Texts.FormUnknown, form) : Speech.Format(Texts.FormKeyAmbiguous, form, string.Join(", ", matches)));
    }
}
