using System.Collections.Immutable;
using PerfEval.Documents;
using PerfEval.Functions.Evaluation;
using PerfEval.Functions.Tables;

namespace PerfEval.Functions.Receipts;

/// <summary>What a unit gets back for an upload: what was read, what is wrong, where, and what to do.</summary>
public sealed record Receipt
{
    /// <summary>The submission id.</summary>
    public required string Submission { get; init; }

    /// <summary>The unit folder.</summary>
    public required string Unit { get; init; }

    /// <summary>The path below it.</summary>
    public required string Path { get; init; }

    /// <summary>One of <see cref="SubmissionStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>What the file is, told by its content; null where it was not read.</summary>
    public string? Format { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; init; }

    /// <summary>When it was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>When this receipt was written.</summary>
    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>What could not be read.</summary>
    public ImmutableArray<ReadProblem> Problems { get; init; } = [];

    /// <summary>The forms, in the order of the file.</summary>
    public ImmutableArray<ReceiptForm> Forms { get; init; } = [];

    /// <summary>The forms that earlier uploads of the path held and this one does not, as far as they are theirs still: head and outcome of each.</summary>
    public ImmutableArray<ReceiptForm> Earlier { get; init; } = [];

    /// <summary>The uploads that held them, each as far as one of them came with it last.</summary>
    public ImmutableArray<EarlierUpload> Uploads { get; init; } = [];

    /// <summary>Those of them of which a unit is told: what is approved or rejected is over, and its to know.</summary>
    public IEnumerable<ReceiptForm> EarlierToTell() => Earlier.Where(form => !form.IsFinal);

    /// <summary>The same with the forms of an earlier upload of the path that this one does not hold, and with those that the earlier one remembered; the same object where there is none.</summary>
    /// <param name="earlier">The receipt of the earlier upload, or an earlier one of the same.</param>
    public Receipt After(Receipt earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        var known = Forms.Concat(Earlier).Select(form => form.FormKey).ToHashSet(StringComparer.Ordinal);
        var remembered = earlier.Earlier.Where(form => !form.IsEnded || earlier.Submission == Submission);
        // What another file has filed again since has ended here alone: how it stands is looked up.
        var taken = earlier.Forms.Where(form => form.IsTaken && form.Status != FormStatus.Voided).Select(form => form.Brief() with { HeldBy = earlier.Submission, Status = form.IsEnded ? null : form.Status });
        var left = taken.Concat(remembered).Where(form => known.Add(form.FormKey)).ToList();
        var uploads = Uploads.Concat(earlier.Uploads).Append(EarlierUpload.Of(earlier)).DistinctBy(upload => upload.Submission).ToList();
        var after = this with { Earlier = [.. Earlier.Select(form => HeldLast(form, uploads)), .. left], Forms = ReplacingAs(earlier) };
        if (after.Earlier.SequenceEqual(Earlier) && after.Forms.SequenceEqual(Forms)) return this;
        var holding = after.Earlier.Select(form => form.HeldBy).ToHashSet(StringComparer.Ordinal);
        return after with { Uploads = [.. uploads.Where(upload => holding.Contains(upload.Submission))] };
    }

    /// <summary>The same after an operator has given a form from its unit folder to another one; the same object where nothing is new.</summary>
    public Receipt Without(string formKey)
    {
        // What is approved or rejected is over, and the unit's to know.
        var forms = Forms.Select(form => form.FormKey == formKey && form.IsTaken && !form.IsFinal ? form.AsMoved() : form).ToList();
        if (forms.SequenceEqual(Forms) && !Earlier.Any(form => form.FormKey == formKey)) return this;
        return this with
        {
            Forms = [.. forms],
            Earlier = [.. Earlier.Where(form => form.FormKey != formKey)],
            Uploads = [.. Uploads.Select(upload => upload with { FormKeys = upload.FormKeys.Remove(formKey) })],
        };
    }

    /// <summary>The same after an operator has given a form to its unit folder, whose upload of it was not taken in; the same object where nothing is new.</summary>
    public Receipt With(string formKey)
    {
        var forms = Forms.Select(form => form.FormKey == formKey && form.IsForeign && form.Disposition != FormDisposition.Given ? form.AsGiven() : form).ToList();
        return forms.SequenceEqual(Forms) ? this : this with { Forms = [.. forms] };
    }

    /// <summary>An earlier form with the last of some uploads that held it: an upload between may be written late.</summary>
    private static ReceiptForm HeldLast(ReceiptForm form, List<EarlierUpload> uploads)
    {
        if (form.HeldBy is null) return form;
        var last = uploads.Where(upload => upload.Submission == form.HeldBy || upload.FormKeys.Contains(form.FormKey)).MaxBy(upload => upload.UploadedAt);
        return last is null || last.Submission == form.HeldBy ? form : form with { HeldBy = last.Submission };
    }

    /// <summary>The forms, each with what it replaced in earlier uploads.</summary>
    private ImmutableArray<ReceiptForm> ReplacingAs(Receipt earlier)
    {
        var replaced = earlier.Forms.Concat(earlier.Earlier).Where(form => form.Replaces is not null && form.Status != FormStatus.Superseded)
            .DistinctBy(form => form.FormKey).ToDictionary(form => form.FormKey, form => form.Replaces, StringComparer.Ordinal);
        return [.. Forms.Select(form => form.Replaces is null && replaced.TryGetValue(form.FormKey, out var before) ? form with { Replaces = before } : form)];
    }

    /// <summary>A receipt of a submission as its row says it.</summary>
    public static Receipt Of(SubmissionRow row, ImmutableArray<ReadProblem> problems, ImmutableArray<ReceiptForm> forms, DateTimeOffset issuedAt)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Receipt
        {
            Submission = row.RowKey,
            Unit = row.UnitFolder,
            Path = row.Path,
            Status = row.Status,
            Format = row.Format,
            Bytes = row.Bytes,
            UploadedAt = row.UploadedAt,
            IssuedAt = issuedAt,
            Problems = problems,
            Forms = forms,
        };
    }
}
