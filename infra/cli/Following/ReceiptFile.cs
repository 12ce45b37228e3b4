using Azure;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions.Intake;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Following;

/// <summary>Fetches the receipts of an upload to files that a person can open.</summary>
/// <param name="instance">The instance that wrote them.</param>
internal sealed class ReceiptFile(RunningInstance instance)
{
    private const int NotFound = 404;

    /// <summary>So many digits of their ids tell submissions apart.</summary>
    public const int ShownDigits = 8;

    private static readonly string[] Extensions = [".html", ".json"];

    /// <summary>Fetches an upload's receipt and says where it is: a copy, which the app does not write again as it does the receipt itself.</summary>
    public async Task PrintAsync(Terminal terminal, SubmissionRow row, CancellationToken cancellation)
    {
        if (await FetchAsync(row.UnitFolder, row.Path, cancellation) is [var page, ..])
            await terminal.Output.WriteLineAsync(Speech.Format(Texts.ReceiptAt, page, ProgramName.Current, row.RowKey[..ShownDigits], instance.Named));
    }

    /// <summary>Fetches what there is of an upload's receipt, the page first.</summary>
    /// <returns>The files.</returns>
    public async Task<IReadOnlyList<string>> FetchAsync(string unit, string path, CancellationToken cancellation)
    {
        var files = new List<string>();
        var container = instance.Storage.Blobs.GetBlobContainerClient(StorageNames.Receipts);
        foreach (var extension in Extensions)
        {
            var name = new UploadName(unit, path).ReceiptName + extension;
            var file = Path.Combine(instance.Folder.Receipts, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            try
            {
                await container.GetBlobClient(name).DownloadToAsync(file, cancellation);
                files.Add(file);
            }
            catch (RequestFailedException e) when (e.Status == NotFound)
            {
                // Not every receipt has every kind.
                File.Delete(file);
            }
        }

        return files;
    }
}
