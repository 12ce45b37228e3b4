using PerfEval.Cli.CommandLine;
using PerfEval.Cli.Resources;

namespace PerfEval.Cli.Rendering;

/// <summary>Writes a page that a person asked for.</summary>
internal static class PageFile
{
    /// <summary>Writes it, over what was there.</summary>
    /// <exception cref="CommandFailedException">The file cannot be written.</exception>
    public static async Task WriteAsync(string path, string html, CancellationToken cancellation)
    {
        try
        {
            await File.WriteAllTextAsync(path, html, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCode.WrongUsage, Speech.Format(Texts.FileNotWritten, path, failure.Message), failure);
        }
    }
}
