using System.Buffers.Binary;

namespace PerfEval.Documents.Word.Binary;

/// <summary>Which text box is anchored where in a document.</summary>
/// <remarks>[MS-DOC] 2.8.37 PlcfSpa, 2.8.32 PlcftxbxTxt.</remarks>
internal sealed class TextBoxes
{
    private const int AnchorLength = 26;
    private const int BoxLength = 22;
    private const int ShapeInBox = 14;

    private readonly Dictionary<int, int> _shapes = [];
    private readonly Dictionary<int, (int Start, int End)> _boxes = [];

    private TextBoxes()
    {
    }

    /// <summary>Reads the anchors and boxes; none where the lists are broken.</summary>
    /// <param name="anchors">The part of the stream of tables that says which shape is anchored where.</param>
    /// <param name="boxes">The part of the stream of tables that says which text is that of which shape.</param>
    public static TextBoxes Of(ReadOnlySpan<byte> anchors, ReadOnlySpan<byte> boxes)
    {
        var found = new TextBoxes();
        var count = Count(anchors, AnchorLength);
        for (var i = 0; i < count; i++) found._shapes.TryAdd(Number(anchors, i * sizeof(int)), Number(anchors, ((count + 1) * sizeof(int)) + (i * AnchorLength)));
        count = Count(boxes, BoxLength);
        var behind = 0;
        for (var i = 0; i < count; i++)
        {
            var shape = Number(boxes, ((count + 1) * sizeof(int)) + (i * BoxLength) + ShapeInBox);
            var (start, end) = (Number(boxes, i * sizeof(int)), Number(boxes, (i + 1) * sizeof(int)));

            // They follow one another: no text is that of two.
            if (start < behind || end < start) break;
            found._boxes.TryAdd(shape, (start, end));
            behind = end;
        }

        var anchored = found._shapes.Values.ToHashSet();
        found.Unplaced = [.. found._boxes.Where(box => !anchored.Contains(box.Key)).Select(box => box.Value).Where(IsFilled)];
        return found;
    }

    /// <summary>The boxes of which nothing says where they are anchored, such as those of shapes that are grouped: positions in the text of the boxes.</summary>
    public IReadOnlyList<(int Start, int End)> Unplaced { get; private set; } = [];

    /// <summary>The box that is anchored at a character of the document, as positions in the text of the boxes; empty for a shape that may hold an unplaced one, null for any other.</summary>
    public (int Start, int End)? At(int position)
    {
        if (!_shapes.TryGetValue(position, out var shape)) return null;
        if (_boxes.TryGetValue(shape, out var box)) return IsFilled(box) ? box : null;
        return Unplaced.Count > 0 ? (0, 0) : null;
    }

    private static bool IsFilled((int Start, int End) box) => box.Start >= 0 && box.End > box.Start;

    private static int Count(ReadOnlySpan<byte> list, int length) => Math.Max(0, (list.Length - sizeof(int)) / (sizeof(int) + length));

    private static int Number(ReadOnlySpan<byte> list, int at) => BinaryPrimitives.ReadInt32LittleEndian(list[at..]);
}
