using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PerfEval.Documents.Content;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Archives;

/// <summary>Reads the files in an archive, in the order of its directory, and in archives within it, one deep.</summary>
internal sealed class ArchiveReader
{
    private const int MostDepth = 1;
    private const int Block = 64 * 1024;
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030") ?? Encoding.UTF8;
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    private readonly ReadLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly int _depth;

    /// <param name="limits">The limits; each counts for the archive as a whole.</param>
    /// <param name="depth">How many archives this one is in.</param>
    /// <param name="cancellation">Asked between two entries.</param>
    public ArchiveReader(ReadLimits limits, int depth, CancellationToken cancellation)
    {
        _limits = limits;
        _cancellation = cancellation;
        _depth = depth;
    }

    /// <summary>Reads every entry; a position's file is the entry's name.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> content, ProblemList problems)
    {
        if (_depth > MostDepth) throw new OverLimitException("LimitDepth", MostDepth);
        using var archive = new ZipArchive(Streams.Of(content), ZipArchiveMode.Read, leaveOpen: false, new EntryNameEncoding(StrictUtf8, Gb18030));
        PackageGuard.Check(archive, _limits);
        var forms = ImmutableArray.CreateBuilder<FormReading>();
        var files = 0;
        foreach (var entry in archive.Entries)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (problems.IsFull) break;
            if (IsLeftOut(entry)) continue;
            files++;
            if (forms.Count >= _limits.MaxForms)
            {
                problems.Add(ReadProblemCode.TooManyForms, new SourcePosition { File = entry.FullName }, "GridTooManyForms", _limits.MaxForms, new PlaceName(new SourcePosition { Sheet = entry.FullName }));
                break;
            }

            var own = new ProblemList(_depth > 0 ? problems.File + "/" + entry.FullName : entry.FullName, _limits.MaxProblems);
            var limits = _limits with { MaxForms = _limits.MaxForms - forms.Count };
            forms.AddRange(Read(entry, limits, own).Forms);
            problems.AddRange(own);
        }

        if (files == 0) problems.Add(ReadProblemCode.NotAForm, new SourcePosition { File = problems.File }, "NotAForm");
        return new ReadResult { Format = "zip", Forms = forms.ToImmutable(), Problems = problems.ToImmutable() };
    }

    private ReadResult Read(ZipArchiveEntry entry, ReadLimits limits, ProblemList own)
    {
        if (entry.IsEncrypted)
        {
            own.Add(ReadProblemCode.Encrypted, new SourcePosition { File = own.File }, "EntryEncrypted");
            return new ReadResult { Format = "unknown" };
        }

        if (entry.Length > limits.MaxBytes)
        {
            own.Add(ReadProblemCode.TooLarge, new SourcePosition { File = own.File }, "TooLarge", entry.Length, limits.MaxBytes);
            return new ReadResult { Format = "unknown" };
        }

        byte[] bytes;
        try
        {
            bytes = Unpacked(entry, limits.MaxBytes);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or NotSupportedException)
        {
            own.Add(ReadProblemCode.Damaged, new SourcePosition { File = own.File }, "Damaged", "zip");
            return new ReadResult { Format = "unknown" };
        }

        return new ContentReader(limits, _depth + 1, _cancellation).Read(bytes, own);
    }

    private static byte[] Unpacked(ZipArchiveEntry entry, int most)
    {
        using var packed = entry.Open();
        using var unpacked = new MemoryStream((int)Math.Min(entry.Length, Block));
        var block = new byte[Block];
        for (var read = packed.Read(block); read > 0; read = packed.Read(block))
        {
            if (unpacked.Length + read > most) throw new OverLimitException("LimitUnpacked", most);
            unpacked.Write(block, 0, read);
        }

        return unpacked.ToArray();
    }

    // Folders, what a Mac or Windows adds by itself, and the lock files of open workbooks.
    private static bool IsLeftOut(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || entry.Name.StartsWith("~$", StringComparison.Ordinal) || entry.Name.StartsWith("._", StringComparison.Ordinal)
        || entry.Name is ".DS_Store" or "Thumbs.db" or "desktop.ini";
}
