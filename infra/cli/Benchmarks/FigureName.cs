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
