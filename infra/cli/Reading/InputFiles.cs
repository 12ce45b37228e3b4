using System.CommandLine;
using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Rendering;
using PerfEval.Cli.Resources;
using PerfEval.Documents;

namespace PerfEval.Cli.Reading;

/// <summary>The argument <c>FILE…</c> and the reading of what it names.</summary>
internal static class InputFiles
{
    // Beyond this no reader would look at the bytes, so they are not brought into memory either.
    private const long MaxBytes = 256L * 1024 * 1024;

    /// <summary>One file or more.</summary>
    public static Argument<string[]> Argument() => new("FILE")
    {
        Description = Texts.FilesDescription,
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads the files in the order given.</summary>
    /// <exception cref="CommandFailedException">A file is not there or cannot be opened.</exception>
    public static async Task<IReadOnlyList<InputFile>> ReadAsync(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var reader = new DocumentReader();
        var files = new List<InputFile>();
        foreach (var path in paths)
        {
            var bytes = await BytesAsync(path, cancellation);
            files.Add(new InputFile(path, reader.Read(bytes, Path.GetFileName(path), cancellation)));
        }

        return files;
    }

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CommandFailedException">It is not there, a folder, too large or cannot be opened.</exception>
    public static async Task<byte[]> BytesAsync(string path, CancellationToken cancellation)
    {
        if (Directory.Exists(path)) throw Failure(Texts.FileIsFolder, path);
        var file = new FileInfo(path);
        if (!file.Exists) throw Failure(Texts.FileMissing, path);
        if (file.Length > MaxBytes) throw Failure(Texts.FileTooLarge, path, file.Length, MaxBytes);
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.FileUnreadable, path, failure.Message), failure);
        }
    }

    private static CommandFailedException Failure(string text, params object[] values) => new(ExitCode.WrongUsage, Speech.Format(text, values));
}
