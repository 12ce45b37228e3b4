namespace PerfEval.Documents.Content;

/// <summary>Compares what a file's name says with what the file is.</summary>
internal static class FileExtension
{
    private static readonly Dictionary<string, string[]> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [".xlsx"] = ["xlsx"],
        [".xlsm"] = ["xlsx"],
        [".xltx"] = ["xlsx"],
        [".xltm"] = ["xlsx"],
        [".xls"] = ["xls"],
        [".xlt"] = ["xls"],
        [".docx"] = ["docx"],
        [".docm"] = ["docx"],
        [".dotx"] = ["docx"],
        [".doc"] = ["doc", "rtf"],
        [".rtf"] = ["rtf"],
        [".dot"] = ["doc"],
        [".wps"] = ["doc", "docx"],
        [".pdf"] = ["pdf"],
        [".ofd"] = ["ofd"],
        [".html"] = ["html"],
        [".htm"] = ["html"],
        [".mht"] = ["mht"],
        [".mhtml"] = ["mht"],
        [".et"] = ["xls", "xlsx"],
        [".zip"] = ["zip"],
        [".txt"] = ["text", "csv"],
        [".text"] = ["text", "csv"],
        [".csv"] = ["csv", "text"],
        [".tsv"] = ["csv", "text"],
    };

    /// <summary>The extension of a name that says something else than the content; null where it says the same or nothing known.</summary>
    public static string? Misnamed(string fileName, string format)
    {
        var extension = Path.GetExtension(fileName);
        return Formats.TryGetValue(extension, out var formats) && !formats.Contains(format, StringComparer.Ordinal) ? extension : null;
    }
}
