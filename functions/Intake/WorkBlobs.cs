using System.Globalization;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using PerfEval.Domain.Evaluation;
using PerfEval.Domain.Forms;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Receipts;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Intake;

/// <summary>What one submission keeps in the container <c>work</c> while it is taken through. Orchestrations pass its id, never its contents.</summary>
public sealed class WorkBlobs(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Work);

    /// <summary>Keeps the bytes of an upload.</summary>
    public Task KeepSourceAsync(string submission, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        WriteAsync($"{submission}/source", content, cancellation);

    /// <summary>The bytes of an upload.</summary>
    public Task<ReadOnlyMemory<byte>> SourceAsync(string submission, CancellationToken cancellation) =>
        ReadAsync($"{submission}/source", cancellation);

    /// <summary>Whether the bytes of an upload are kept still.</summary>
    public async Task<bool> HasSourceAsync(string submission, CancellationToken cancellation) =>
        await _container.GetBlobClient($"{submission}/source").ExistsAsync(cancellation);

    /// <summary>Keeps what reading the file gave, but for its forms.</summary>
    public Task KeepIntakeAsync(string submission, IntakeReport report, CancellationToken cancellation) =>
        WriteAsync($"{submission}/intake.json", AppJson.Serialize(report), cancellation);

    /// <summary>What reading the file gave, but for its forms.</summary>
    public async Task<IntakeReport> IntakeAsync(string submission, CancellationToken cancellation) =>
        AppJson.Deserialize<IntakeReport>((await ReadAsync($"{submission}/intake.json", cancellation)).Span);

    /// <summary>Keeps a form.</summary>
    public Task KeepFormAsync(string submission, int number, FormReading reading, CancellationToken cancellation) =>
        WriteAsync(FormName(submission, number, "json"), FormJson.Serialize(reading), cancellation);

    /// <summary>A form.</summary>
    public async Task<FormReading> FormAsync(string submission, int number, CancellationToken cancellation) =>
        FormJson.Deserialize((await ReadAsync(FormName(submission, number, "json"), cancellation)).Span);

    /// <summary>Keeps a form with its evaluation.</summary>
    public Task KeepEvaluationAsync(string submission, int number, EvaluatedForm form, CancellationToken cancellation) =>
        WriteAsync(FormName(submission, number, "evaluation.json"), EvaluatedFormJson.Serialize(form), cancellation);

    /// <summary>A form with its evaluation.</summary>
    public async Task<EvaluatedForm> EvaluationAsync(string submission, int number, CancellationToken cancellation) =>
        EvaluatedFormJson.Deserialize(await ReadAsync(FormName(submission, number, "evaluation.json"), cancellation));

    /// <summary>Keeps a form with what comparing added to its evaluation, beside the evaluation: comparing again starts from that.</summary>
    public Task KeepComparedAsync(string submission, int number, EvaluatedForm form, CancellationToken cancellation) =>
        WriteAsync(FormName(submission, number, "compared.json"), EvaluatedFormJson.Serialize(form), cancellation);

    /// <summary>A form with what comparing added to its evaluation.</summary>
    public async Task<EvaluatedForm> ComparedAsync(string submission, int number, CancellationToken cancellation) =>
        EvaluatedFormJson.Deserialize(await ReadAsync(FormName(submission, number, "compared.json"), cancellation));

    /// <summary>Keeps the receipt as far as it is known before the forms are written.</summary>
    public Task KeepDraftAsync(string submission, IReadOnlyList<ReceiptForm> forms, CancellationToken cancellation) =>
        WriteAsync($"{submission}/draft.json", AppJson.Serialize(forms), cancellation);

    /// <summary>The receipt as far as it is known before the forms are written.</summary>
    public async Task<IReadOnlyList<ReceiptForm>> DraftAsync(string submission, CancellationToken cancellation) =>
        AppJson.Deserialize<IReadOnlyList<ReceiptForm>>((await ReadAsync($"{submission}/draft.json", cancellation)).Span);

    private static string FormName(string submission, int number, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{submission}/{number}.{extension}");

    private Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        _container.GetBlobClient(name).UploadAsync(new BinaryData(content), new BlobUploadOptions { TransferOptions = StorageClients.InBlocks }, cancellation);

    private async Task<ReadOnlyMemory<byte>> ReadAsync(string name, CancellationToken cancellation)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new InvalidOperationException($"The kept file work/{name} is gone: it has expired, or was deleted.", e);
        }
    }
}
