using System.CommandLine;
using System.CommandLine.Parsing;
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
    public static Argument<string[]> Argument()
    {
        var files = new Argument<string[]>("FILE") { Description = Texts.FilesDescription, Arity = ArgumentArity.OneOrMore };
        files.Validators.Add(result => RefuseOptions(result, file => !File.Exists(file)));
        return files;
    }

    /// <summary>Refuses what looks like an option that there is not: an argument of many files takes it for one more.</summary>
    /// <param name="result">The argument.</param>
    /// <param name="isNoFile">Whether something that begins with a dash is no file.</param>
    public static void RefuseOptions(ArgumentResult result, Func<string, bool> isNoFile)
    {
        foreach (var token in result.Tokens.Select(token => token.Value).Where(token => token.StartsWith('-') && isNoFile(token)))
            result.AddError(Speech.Format(Texts.OptionUnknown, token));
    }

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
