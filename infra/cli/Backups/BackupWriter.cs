using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Backups;

/// <summary>
/// Copies all tables and containers to a folder. Tables come first and containers after: what a row speaks of was there
/// before the row, so it is there still when its turn comes.
/// </summary>
/// <param name="storage">What to copy.</param>
internal sealed class BackupWriter(InstanceStorage storage)
{
    /// <summary>Writes a backup.</summary>
    /// <exception cref="CommandFailedException">The folder is not empty.</exception>
    public async Task<BackupCount> WriteAsync(BackupFolder folder, CancellationToken cancellation)
    {
        if (!folder.IsEmpty) throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.BackupFolderNotEmpty, folder.Path));
        folder.Create();
        var count = new BackupCount(0, 0);
        foreach (var table in TableNames.All) count = count with { Rows = count.Rows + await WriteTableAsync(folder, table, cancellation) };
        foreach (var container in StorageNames.Containers)
            count = count with { Blobs = count.Blobs + await WriteContainerAsync(folder, container, cancellation) };
        await File.WriteAllBytesAsync(folder.Mark, [], cancellation);
        return count;
    }

    private async Task<int> WriteTableAsync(BackupFolder folder, string table, CancellationToken cancellation)
    {
        await using var lines = new StreamWriter(folder.Table(table));
        var count = 0;
        await foreach (var entity in storage.Tables.GetTableClient(table).QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            await lines.WriteLineAsync(EntityLine.Write(entity));
            count++;
        }

        return count;
    }

    private async Task<int> WriteContainerAsync(BackupFolder folder, string container, CancellationToken cancellation)
    {
        var client = storage.Blobs.GetBlobContainerClient(container);
        await using var lines = new StreamWriter(folder.Container(container));
        var count = 0;
        await foreach (var blob in client.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix: null, cancellation))
        {
            if (await KeepAsync(folder, client.GetBlobClient(blob.Name), cancellation) is not { } hash) continue;
            await lines.WriteLineAsync(JsonSerializer.Serialize(new BlobLine(blob.Name, blob.Properties.ContentType, hash), AppJson.Options));
            count++;
        }

        return count;
    }

    /// <summary>Keeps a blob's bytes; null where it has gone since it was listed.</summary>
    private static async Task<string?> KeepAsync(BackupFolder folder, BlobClient blob, CancellationToken cancellation)
    {
        try
        {
            var content = (await blob.DownloadContentAsync(cancellation)).Value.Content;
            var hash = Convert.ToHexStringLower(SHA256.HashData(content));
            if (!File.Exists(folder.Content(hash))) await File.WriteAllBytesAsync(folder.Content(hash), content.ToArray(), cancellation);
            return hash;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
