using System.Text;
using PerfEval.Functions.Storage;

namespace PerfEval.Functions.Intake;

/// <summary>The name of an uploaded blob, taken apart: the unit folder, and the path below it.</summary>
/// <param name="Unit">The unit folder; empty where the name has none.</param>
/// <param name="Path">The path below it.</param>
public sealed record UploadName(string Unit, string Path)
{
    private const int MaxReceiptName = 200;

    /// <summary>Takes a blob name apart at the first slash.</summary>
    public static UploadName Parse(string blobName)
    {
        ArgumentNullException.ThrowIfNull(blobName);
        var slash = blobName.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new UploadName("", blobName) : new UploadName(blobName[..slash], blobName[(slash + 1)..]);
    }

    /// <summary>Whether a name can be that of a unit folder, whole.</summary>
    public static bool IsUnitFolder(string name) => Parse(name + "/-") is { IsAddressable: true, Path: "-", HasUnit: true };

    /// <summary>Whether the file lies in a unit folder.</summary>
    public bool HasUnit => Unit.Length > 0 && Path.Length > 0;

    /// <summary>
    /// Whether the name stands for itself in an address. One with a <c>.</c> or <c>..</c> segment or a backslash does
    /// not: clients fold it, and would read another blob, maybe another unit's.
    /// </summary>
    public bool IsAddressable =>
        !Path.Contains('\\', StringComparison.Ordinal) && !Unit.Contains('\\', StringComparison.Ordinal)
        && !Path.Split('/').Append(Unit).Any(segment => segment is "." or "..");

    /// <summary>The name of its receipt, without extension, in the container of receipts.</summary>
    public string ReceiptName
    {
        get
        {
            var path = string.Join('/', Path.Split('/').Select(Segment));
            var whole = Unit.Length == 0 ? path : Segment(Unit) + "/" + path;
            return PercentEncoding.Shorten(whole, Unit + "/" + Path, MaxReceiptName);
        }
    }

    private static string Segment(string segment) => segment switch
    {
        "." => "%2E",
        ".." => "%2E%2E",
        _ => PercentEncoding.Encode(segment, rune => rune.Value is not ('\\' or 0xFFFD) && !Rune.IsControl(rune)),
    };
}
