using PerfEval.Documents.Content;
using PerfEval.Documents.Text;

namespace PerfEval.Documents;

/// <summary>The one way in: bytes of an uploaded file to the forms in it. What the bytes are is told by content, never by name.</summary>
/// <remarks>A reader keeps no state: one instance serves any number of threads.</remarks>
public sealed class DocumentReader
{
    private readonly ReadLimits _limits;

    /// <summary>A reader with limits; the defaults of <see cref="ReadLimits"/> where none are given.</summary>
    public DocumentReader(ReadLimits? limits = null) => _limits = limits ?? new ReadLimits();

    /// <summary>Reads a file. What cannot be read is a problem of the result, never an exception.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="fileName">The file's name, for the positions of cells and problems.</param>
    /// <param name="cancellationToken">Asked between two forms.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fileName"/> is null.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public ReadResult Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        cancellationToken.ThrowIfCancellationRequested();
        var problems = new ProblemList(fileName, _limits.MaxProblems);
        if (content.IsEmpty) return Unread("unknown", problems, ReadProblemCode.Empty, "EmptyFile");
        if (content.Length > _limits.MaxBytes) return Unread("unknown", problems, ReadProblemCode.TooLarge, "TooLarge", content.Length, _limits.MaxBytes);

        var format = FormatSniffer.Sniff(content.Span);
        if (format is not (ContentFormat.Text or ContentFormat.Unknown))
        {
            return Unread(FormatSniffer.NameOf(format), problems, ReadProblemCode.UnsupportedFormat, "UnsupportedFormat", FormatSniffer.NameOf(format));
        }

        if (format == ContentFormat.Unknown || TextDecoder.Decode(content.Span) is not { } decoded) return Unread("unknown", problems, ReadProblemCode.Binary, "Binary");
        if (string.IsNullOrWhiteSpace(decoded.Text)) return Unread("text", problems, ReadProblemCode.Blank, "BlankFile");
        return new PlainTextReader(_limits).Read(decoded, problems, cancellationToken);
    }

    private static ReadResult Unread(string format, ProblemList problems, string code, string message, params object[] arguments)
    {
        problems.Add(code, 1, message, arguments);
        return new ReadResult { Format = format, Problems = problems.ToImmutable() };
    }
}
