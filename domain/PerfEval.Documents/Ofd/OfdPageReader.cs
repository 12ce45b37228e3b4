using System.Xml.Linq;
using PerfEval.Documents.Pdf.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics;

namespace PerfEval.Documents.Ofd;

/// <summary>Reads what is drawn on a page: its own objects and those of its templates.</summary>
internal sealed class OfdPageReader
{
    private const int MostDepth = 20;

    // What an object takes beside its own text, and a character of it: its place has to be said too, though a step for all says it in short.
    private const int BytesOfObject = 32;
    private const int BytesOfLetter = 16;

    private readonly IReadOnlyDictionary<string, XElement> _units;
    private readonly CancellationToken _cancellation;
    private readonly List<Letter> _letters = [];
    private readonly List<PdfPath> _paths = [];
    private readonly int _mostBytes;
    private long _bytes;

    /// <param name="units">The drawings that pages share, by number.</param>
    /// <param name="mostBytes">The most bytes that draw a page, those of a shared drawing as often as it is drawn.</param>
    /// <param name="cancellation">Asked between objects.</param>
    public OfdPageReader(IReadOnlyDictionary<string, XElement> units, int mostBytes, CancellationToken cancellation)
    {
        _units = units;
        _mostBytes = mostBytes;
        _cancellation = cancellation;
    }

    /// <summary>How many pictures were met.</summary>
    public int Pictures { get; private set; }

    /// <summary>What is drawn on a page.</summary>
    /// <param name="number">The page, from 1.</param>
    /// <param name="box">Where the page begins, and how wide and high it is, in millimetres.</param>
    /// <param name="contents">Its templates and itself, as they lie one over another.</param>
    /// <exception cref="OverLimitException">More bytes draw it than the most.</exception>
    public DrawnPage Read(int number, (double Left, double Top, double Width, double Height) box, IEnumerable<XElement> contents)
    {
        var frame = OfdFrame.Of(box.Left, box.Top + box.Height);
        foreach (var layer in contents.Select(c => c.Child("Content")).OfType<XElement>().SelectMany(c => c.Named("Layer"))) Objects(layer, frame, isSeen: true, 0);
        return new DrawnPage(number, OfdFrame.Points(box.Width), OfdFrame.Points(box.Height), _letters, _paths);
    }

    private void Objects(XElement parent, OfdFrame frame, bool isSeen, int depth)
    {
        foreach (var element in parent.Elements())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (!element.Flag("Visible", true)) continue;
            _bytes += BytesOfObject + element.Name.LocalName switch { "TextObject" => BytesOfLetter * element.Value.Length, "PathObject" => element.Value.Length, _ => 0 };
            if (_bytes > _mostBytes) throw new OverLimitException("LimitUnpacked", _mostBytes);
            switch (element.Name.LocalName)
            {
                case "TextObject":
                    OfdText.Add(element, frame, isSeen, _letters);
                    break;
                case "PathObject":
                    if (OfdPath.Of(element, frame) is { } path) _paths.Add(path);
                    break;
                case "ImageObject":
                    Pictures++;
                    break;
                case "PageBlock" when depth < MostDepth:
                    Objects(element, frame, isSeen, depth + 1);
                    break;
                case "CompositeObject" when depth < MostDepth && element.Text("ResourceID") is { } id && _units.TryGetValue(id, out var unit):
                    if (unit.Child("Content") is { } content) Objects(content, frame.Within(element), isSeen && element.Number("Alpha", 255) > 0, depth + 1);
                    break;
            }
        }
    }
}
