namespace PerfEval.Cli.Benchmarks;

/// <summary>What is measured. Its words, with the unit, stand in <c>Texts</c> under <c>Figure</c> and the name.</summary>
internal enum FigureName
{
    /// <summary>Forms read in a second of one core, the sample.</summary>
    ReaderFormsPerSecond,

    /// <summary>KB allocated to read a form.</summary>
    ReaderKilobytesPerForm,

    /// <summary>The time to read a form of a file ten times as long, as a ratio to that of the sample.</summary>
    ReaderGrowth,

    /// <summary>Forms read in a second of one core, from xlsx.</summary>
    XlsxFormsPerSecond,

    /// <summary>The time to read a form from xlsx, as a ratio to that in which the library alone hands over all that stands in the file.</summary>
    XlsxRatio,

    /// <summary>Forms read in a second of one core, from xls.</summary>
    XlsFormsPerSecond,

    /// <summary>The time to read a form from xls, as a ratio to that in which the library alone hands over all that stands in the file.</summary>
    XlsRatio,

    /// <summary>Forms read in a second of one core, from pdf.</summary>
    PdfFormsPerSecond,

    /// <summary>The time to read a form from pdf, as a ratio to that in which the library alone hands over all that stands in the file.</summary>
    PdfRatio,

    /// <summary>Forms read in a second of one core, from docx.</summary>
    DocxFormsPerSecond,

    /// <summary>The time to read a form from docx, as a ratio to that in which the library alone hands over all that stands in the file.</summary>
    DocxRatio,

    /// <summary>MB of memory that a process holds at most that reads a workbook of 500 forms.</summary>
    WorkbookPeakMegabytes,

    /// <summary>Forms evaluated in a second of one core, the sample, findings across forms with it.</summary>
    EvaluationFormsPerSecond,

    /// <summary>KB allocated to evaluate a form.</summary>
    EvaluationKilobytesPerForm,

    /// <summary>The time to evaluate a form among 500, as a ratio to that of one among the sample's.</summary>
    EvaluationGrowth,

    /// <summary>Milliseconds from the host's first sight of the sample to the last row that needs no person.</summary>
    PipelineMilliseconds,

    /// <summary>Milliseconds that a plain loop takes for the same writes.</summary>
    PipelineBareMilliseconds,

    /// <summary>The first as a ratio to the second.</summary>
    PipelineRatio,

    /// <summary>Storage transactions of a form, the sample.</summary>
    PipelineTransactionsPerForm,

    /// <summary>Milliseconds from the host's first sight of a file of 280 forms to the last row that needs no person.</summary>
    PipelineManyMilliseconds,

    /// <summary>The processor time, the host's and Azurite's, of a form among 280, as a ratio to that of one among 28.</summary>
    PipelineGrowth,

    /// <summary>MB of memory that a host holds above an empty one when it has just filed 2,500 forms.</summary>
    FiledMegabytes,

    /// <summary>MB of memory that the host holds above an empty one while 10,000 steps wait.</summary>
    WaitingMegabytes,

    /// <summary>The processor time of the host while they wait, percent of a core.</summary>
    WaitingProcessorPercent,

    /// <summary>Milliseconds that 99 of 100 requests for the page of an inbox of 500 forms take at most.</summary>
    InboxMilliseconds,

    /// <summary>KB of that page, as it is served first.</summary>
    InboxKilobytes,

    /// <summary>Decisions that 200 approvers who decide 2,000 forms at once have recorded in a second.</summary>
    DecisionsPerSecond,

    /// <summary>Forms of these that are closed in a second, from the first decision to the last row of a form.</summary>
    DecisionsClosedPerSecond,

    /// <summary>Those of the decisions that were answered as recorded and do not stand in the audit trail, or did not close their form.</summary>
    DecisionsLost,

    /// <summary>Decisions that were recorded or audited beyond the one that closes a form.</summary>
    DecisionsDoubled,

    /// <summary>Mutated files read.</summary>
    FuzzMutations,

    /// <summary>Those of them in which there still was a form.</summary>
    FuzzRead,

    /// <summary>Those of them that ended in anything but forms or named problems.</summary>
    FuzzFaults,

    /// <summary>Milliseconds that the slowest of them took.</summary>
    FuzzSlowestMilliseconds,

    /// <summary>MB of memory that the process that read them held at most.</summary>
    FuzzPeakMegabytes,
}
