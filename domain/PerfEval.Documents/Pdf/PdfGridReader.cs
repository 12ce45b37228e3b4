using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Pdf;

/// <summary>Makes grids of the pages of a PDF with a text layer. Never throws for what a file holds, and ends when its time is over.</summary>
internal sealed class PdfGridReader
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);
    private readonly ReadLimits _limits;

    public PdfGridReader(ReadLimits limits) => _limits = limits;

    /// <summary>The grids of a file's pages, in their order; none where a problem says why.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="problems">Where what could not be read is named.</param>
    /// <param name="cancellationToken">Asked between two pages and two streams.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public PdfReading Read(ReadOnlyMemory<byte> content, ProblemList problems, CancellationToken cancellationToken)
    {
        var budget = new ReadBudget(_limits.MaxTime, _limits.MaxUnpackedBytes, cancellationToken);
        var read = WithinTime(new PdfPageReader(content, _limits, budget), budget, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        foreach (var problem in read.Problems) problems.Add(problem.Code, new SourcePosition { File = problems.File, Page = problem.Page }, problem.Message, problem.Arguments);
        return PdfReading.Of(read, problems.File);
    }

    // A page that the library never ends is left to its thread, which ends when it next asks the budget.
    private PdfPages WithinTime(PdfPageReader reader, ReadBudget budget, CancellationToken cancellationToken)
    {
        var reading = ReadingThread.Run(reader.Read);
        try
        {
            Task.WaitAny([reading], (int)(_limits.MaxTime + Grace).TotalMilliseconds, cancellationToken);
        }
        finally
        {
            budget.Abandon();
        }

        return reading.IsCompleted ? reading.GetAwaiter().GetResult() : new PdfPages([], [PdfPageReader.OverTime(_limits)]);
    }
}
