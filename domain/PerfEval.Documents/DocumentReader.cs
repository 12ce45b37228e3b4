using PerfEval.Documents.Content;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents;

/// <summary>The one way in: bytes of an uploaded file to the forms in it. What the bytes are is told by content, never by name.</summary>
/// <remarks>A reader keeps no state: one instance serves any number of threads.</remarks>
public sealed class DocumentReader
{
    private readonly ReadLimits _limits;
    private readonly TimeProvider _time;

    /// <summary>A reader with limits; the defaults of <see cref="ReadLimits"/> where none are given.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="time">The clock for <see cref="ReadLimits.MaxTime"/>; the system's where none is given.</param>
    public DocumentReader(ReadLimits? limits = null, TimeProvider? time = null)
    {
        _limits = limits ?? new ReadLimits();
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Reads a file. What cannot be read is a problem of the result, never an exception.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">The file's name, for the positions of cells and problems.</param>
    /// <param name="cancellationToken">Asked between two forms, within each, and between the rows of a workbook.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fileName"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public ReadResult Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(_limits.MaxTime, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var problems = new ProblemList(fileName, _limits.MaxProblems);
        try
        {
            return new ContentReader(_limits, 0, either.Token).Read(content, problems);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            problems.Add(ReadProblemCode.TooSlow, new SourcePosition { File = fileName }, "TooSlow", (long)_limits.MaxTime.TotalSeconds);
            return new ReadResult { Format = FormatSniffer.NameOf(FormatSniffer.Sniff(content)), Problems = problems.ToImmutable() };
        }
    }
}
