namespace PerfEval.Functions.Tables;

/// <summary>A row of <c>rounds</c>: a form's evaluation in one round, kept for good. Partition: the form key; row: the round's number.</summary>
/// <remarks>Inserting it claims the round's number.</remarks>
public sealed class RoundRow : ResultRow
{
    /// <summary>The form key.</summary>
    public string FormKey { get; set; } = "";

    /// <summary>The round, from 1.</summary>
    public int Round { get; set; }

    /// <summary>The budget year; left out where it was not read.</summary>
    public int? FiscalYear { get; set; }

    /// <summary>The unit folder that filed it.</summary>
    public string UnitFolder { get; set; } = "";

    /// <summary>The unit folder to which an operator gave the form during this round; left out where none did.</summary>
    public string? MovedTo { get; set; }

    /// <summary>The files that hold the form, as <see cref="Evaluation.FormFiles"/> names them; left out by earlier versions of the app.</summary>
    public string? FiledIn { get; set; }

    /// <summary>When the latest file that says the same was uploaded, of a round that is back with its unit; left out where none has come since.</summary>
    public DateTimeOffset? FiledAgainAt { get; set; }

    /// <summary>The submission by which no file held the form any more, which was back with its unit; left out where there is none.</summary>
    public string? SupersededBy { get; set; }

    /// <summary>When an operator voided the form, which was back with its unit; left out where none did.</summary>
    public DateTimeOffset? VoidedAt { get; set; }

    /// <summary>The submission it came with.</summary>
    public string SubmissionId { get; set; } = "";

    /// <summary>The form's place in that file, from 1.</summary>
    public int FormNumber { get; set; }

    /// <summary>The hash of what the round is about: the form's canonical JSON, and whether an error blocks it.</summary>
    public string ContentHash { get; set; } = "";

    /// <summary>自评得分.</summary>
    public long? SelfScoreHundredths { get; set; }

    /// <summary>系统复算得分.</summary>
    public long? RecomputedScoreHundredths { get; set; }

    /// <summary>复核得分; left out until a person has decided.</summary>
    public long? ReviewedScoreHundredths { get; set; }

    /// <summary>How many findings are errors.</summary>
    public int Errors { get; set; }

    /// <summary>How many findings are warnings.</summary>
    public int Warnings { get; set; }

    /// <summary>How many findings are notes.</summary>
    public int Notes { get; set; }

    /// <summary>One of blocked, high, normal, clean.</summary>
    public string Risk { get; set; } = "";

    /// <summary>How the round ended, one of <see cref="FormStatus"/>; left out while it is open.</summary>
    public string? Outcome { get; set; }

    /// <summary>When the file was uploaded.</summary>
    public DateTimeOffset UploadedAt { get; set; }

    /// <summary>When the round was evaluated.</summary>
    public DateTimeOffset EvaluatedAt { get; set; }

    /// <summary>When the outcome was known; left out until then.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>What a form that was back with its unit has become, counted no more: superseded or voided; null where neither.</summary>
    internal string? EndedAs => VoidedAt is not null ? FormStatus.Voided : SupersededBy is not null ? FormStatus.Superseded : null;

    /// <summary>Whether its outcome stands unless an operator opens the form again.</summary>
    internal bool IsFinal => Outcome is FormStatus.Approved or FormStatus.Rejected;

    /// <summary>Whether it has ended in a way that an operator can undo: what went back to its unit comes again by itself.</summary>
    internal bool CanReopen => VoidedAt is not null || IsFinal || Outcome is FormStatus.Undecided or FormStatus.Failed;

    /// <summary>The same content as a round of its own, open, its number not yet claimed.</summary>
    internal RoundRow Again(DateTimeOffset now) => new()
    {
        PartitionKey = PartitionKey,
        FormKey = FormKey,
        FiscalYear = FiscalYear,
        UnitFolder = UnitFolder,
        FiledIn = FiledIn,
        SubmissionId = SubmissionId,
        FormNumber = FormNumber,
        ContentHash = ContentHash,
        SelfScoreHundredths = SelfScoreHundredths,
        RecomputedScoreHundredths = RecomputedScoreHundredths,
        Errors = Errors,
        Warnings = Warnings,
        Notes = Notes,
        Risk = Risk,
        UploadedAt = UploadedAt,
        EvaluatedAt = now,
    };
}
