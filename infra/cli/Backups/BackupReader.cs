using System.Security.Cryptography;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Cli.Storage;
using PerfEval.Functions;
using PerfEval.Functions.Storage;
using PerfEval.Functions.Tables;

namespace PerfEval.Cli.Backups;

/// <summary>Brings a backup back, to storage that holds nothing yet. Everything is checked before anything is written.</summary>
/// <param name="storage">Where to.</param>
internal sealed class BackupReader(InstanceStorage storage)
{
    private const int MaxTransaction = 100;

    /// <summary>Restores a backup.</summary>
    /// <exception cref="CommandFailedException">The backup broke off or is damaged, or the storage holds something.</exception>
    public async Task<BackupCount> RestoreAsync(BackupFolder folder, CancellationToken cancellation)
    {
        if (!folder.IsComplete) throw new CommandFailedException(ExitCode.InputHasErrors, Speech.Format(Texts.BackupIncomplete, folder.Path));
        var blobs = StorageNames.Containers.ToDictionary(name => name, name => Blobs(folder, name));
        var tables = TableNames.All.ToDictionary(name => name, name => Entities(folder, name));
        await StorageLayout.CreateAsync(storage.Blobs, storage.Tables, cancellation);
        await RequireEmptyAsync(cancellation);
        foreach (var (container, lines) in blobs)
            foreach (var line in lines) await PutAsync(folder, container, line, cancellation);
        // The evaluations last: whoever finds a form there finds the rest of it.
        foreach (var (table, entities) in tables.OrderBy(table => table.Key == TableNames.Evaluations))
            await PutAsync(table, entities, cancellation);
        return new BackupCount(tables.Sum(table => table.Value.Count), blobs.Sum(container => container.Value.Count));
    }

    private static List<BlobLine> Blobs(BackupFolder folder, string container) => Read(folder.Container(container), line =>
    {
        var blob = JsonSerializer.Deserialize<BlobLine>(line, AppJson.Options) ?? throw new FormatException("A line is no blob.");
        if (blob.Hash.Any(digit => !char.IsAsciiHexDigitLower(digit))
            || Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder.Content(blob.Hash)))) != blob.Hash)
            throw new FormatException("The bytes of a blob are not what was saved.");
        return blob;
    });

    private static List<TableEntity> Entities(BackupFolder folder, string table) => Read(folder.Table(table), EntityLine.Read);

    private static List<T> Read<T>(string file, Func<string, T> read)
    {
        var number = 0;
        try
        {
            return
            [
                .. File.ReadLines(file).Select(line =>
                {
                    number++;
                    return read(line);
                }),
            ];
        }
        catch (Exception e) when (e is FormatException or JsonException or IOException)
        {
            throw new CommandFailedException(ExitCode.InputHasErrors, Speech.Format(Texts.BackupDamaged, file, number));
        }
    }

    private async Task RequireEmptyAsync(CancellationToken cancellation)
    {
        foreach (var table in TableNames.All)
            if (await storage.Tables.GetTableClient(table).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation).AnyAsync(cancellation))
                throw new CommandFailedException(ExitCode.InputHasErrors, Speech.Format(Texts.RestoreNotEmpty, table));
        // The app makes its keys when it starts: those of the backup take their place.
        foreach (var container in StorageNames.Containers.Where(name => name != StorageNames.Keys))
            if (await storage.Blobs.GetBlobContainerClient(container).GetBlobsAsync(BlobTraits.None, BlobStates.None, null, cancellation).AnyAsync(cancellation))
                throw new CommandFailedException(ExitCode.InputHasErrors, Speech.Format(Texts.RestoreNotEmpty, container));
    }

    private async Task PutAsync(BackupFolder folder, string container, BlobLine line, CancellationToken cancellation)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = line.ContentType } };
        await using var content = File.OpenRead(folder.Content(line.Hash));
        await storage.Blobs.GetBlobContainerClient(container).GetBlobClient(line.Name).UploadAsync(content, options, cancellation);
    }

    private async Task PutAsync(string table, IEnumerable<TableEntity> entities, CancellationToken cancellation)
    {
        var client = storage.Tables.GetTableClient(table);
        foreach (var partition in entities.GroupBy(entity => entity.PartitionKey))
            foreach (var chunk in partition.Chunk(MaxTransaction))
                await client.SubmitTransactionAsync(chunk.Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity)), cancellation);
    }
}
