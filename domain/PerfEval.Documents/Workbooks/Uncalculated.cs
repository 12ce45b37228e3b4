using System.IO.Compression;
using System.Xml;
using PerfEval.Domain.Forms;

namespace PerfEval.Documents.Workbooks;

/// <summary>Marks the cells that hold a formula whose result the file does not: a program that never reckoned it wrote them, and who opens the file sees a number.</summary>
internal static class Uncalculated
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The forms, with doubt about such cells.</summary>
    /// <param name="forms">The forms read from the workbook.</param>
    /// <param name="workbook">An Office Open XML workbook.</param>
    public static IEnumerable<FormReading> Doubted(IReadOnlyList<FormReading> forms, Stream workbook)
    {
        using var archive = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        var cells = CellsOf(archive);
        return cells.Count == 0 ? forms : [.. forms.Select(f => f with
        {
            Confidence = f.Confidence.AddRange(f.Source.Keys.Where(c => !f.Confidence.ContainsKey(c) && f.PlacesOf(c).Any(p => p is { Sheet: { } sheet, Cell: { } cell } && cells.Contains((sheet, cell))))
                .Select(c => KeyValuePair.Create(c, new CellDoubt(CellDoubt.Review, ReadMessages.DoubtUncalculated)))),
        })];
    }

    /// <summary>Whether a number that a form has a label for is missing, as it is where a formula was not reckoned.</summary>
    public static bool MayBeIn(SelfEvaluationForm form) =>
        form.Funds.Total is { InitialBudget.IsBlank: true } or { AnnualBudget.IsBlank: true } or { Executed.IsBlank: true } or { ExecutionRate.IsBlank: true } or { Score.IsBlank: true } or { Weight.IsBlank: true }
        || form.Total is { Weight.IsBlank: true } or { Score.IsBlank: true }
        || form.Indicators.Any(i => i is { Weight.IsBlank: true } or { Score.IsBlank: true } or { Target.IsBlank: true } or { Actual.IsBlank: true });

    private static HashSet<(string Sheet, string Cell)> CellsOf(ZipArchive archive)
    {
        var found = new HashSet<(string, string)>();
        var targets = Targets(archive);
        if (archive.GetEntry("xl/workbook.xml") is not { } book) return found;
        using var stream = book.Open();
        using var reader = XmlReader.Create(stream, Reading);
        while (reader.Read())
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "sheet" } || reader.GetAttribute("name") is not { } name || reader.GetAttribute("id", Relations) is not { } id) continue;
            if (targets.TryGetValue(id, out var target) && archive.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target) is { } sheet) Add(sheet, name, found);
        }

        return found;
    }

    private static Dictionary<string, string> Targets(ZipArchive archive)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (archive.GetEntry("xl/_rels/workbook.xml.rels") is not { } entry) return targets;
        using var stream = entry.Open();
        using var reader = XmlReader.Create(stream, Reading);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target) targets[id] = target;
        }

        return targets;
    }

    private static void Add(ZipArchiveEntry sheet, string name, HashSet<(string, string)> found)
    {
        using var stream = sheet.Open();
        using var reader = XmlReader.Create(stream, Reading);
        string? address = null;
        var (hasFormula, hasValue, isValue) = (false, false, false);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c") (address, hasFormula, hasValue) = (reader.GetAttribute("r"), false, false);
            if (reader.NodeType == XmlNodeType.Element) (hasFormula, isValue) = (hasFormula || reader.LocalName == "f", reader.LocalName == "v");
            else if (reader.NodeType == XmlNodeType.Text) hasValue |= isValue;
            else if (reader is { NodeType: XmlNodeType.EndElement, LocalName: "c" } && hasFormula && !hasValue && address is not null) found.Add((name, address));
        }
    }
}
