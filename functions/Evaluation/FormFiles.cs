using System.Security.Cryptography;
using System.Text;

namespace PerfEval.Functions.Evaluation;

/// <summary>
/// The files that hold a form, as a column of <c>rounds</c> keeps them: a hash each of unit folder and path, with spaces
/// between. Files of another folder than that of the file at hand do not count: the form has been given to this one.
/// </summary>
internal static class FormFiles
{
    private const int FolderDigits = 8;
    private const int PathDigits = 16;

    // A column takes 1,300; who files a form in more files than these has them forgotten, the earliest first.
    private const int Most = 200;

    /// <summary>The name of a file.</summary>
    /// <param name="unit">The unit folder.</param>
    /// <param name="path">The path below it.</param>
    public static string NameOf(string unit, string path) => Hash(unit, FolderDigits) + Hash(path, PathDigits);

    /// <summary>Whether a file is among them.</summary>
    public static bool Holds(string files, string file) => Of(files, file).Contains(file);

    /// <summary>The same with a file.</summary>
    /// <param name="files">The files; null where they are not known.</param>
    /// <param name="file">The file.</param>
    public static string With(string? files, string file) => string.Join(' ', Of(files ?? "", file).Where(other => other != file).Append(file).TakeLast(Most));

    /// <summary>The same without a file; empty where it was the only one.</summary>
    public static string Without(string files, string file) => string.Join(' ', Of(files, file).Where(other => other != file));

    private static IEnumerable<string> Of(string files, string file) =>
        files.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(other => other.StartsWith(file[..FolderDigits], StringComparison.Ordinal));

    private static string Hash(string text, int digits) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..digits];
}
