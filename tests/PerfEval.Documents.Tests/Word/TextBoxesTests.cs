using PerfEval.Documents.Word.Binary;

namespace PerfEval.Documents.Tests.Word;

/// <summary>A text box belongs where its shape is anchored; one that nothing anchors is not lost.</summary>
public sealed class TextBoxesTests
{
    private static readonly TextBoxes Boxes = TextBoxes.Of(List([5, 8, 20], 26, 0, 71, 72), List([0, 4, 9], 22, 14, 71, 99));

    [Fact]
    public void At_TheAnchorOfABox_GivesItsText() => Assert.Equal((0, 4), Boxes.At(5));

    [Fact]
    public void At_AnotherCharacter_GivesNone() => Assert.Null(Boxes.At(6));

    [Fact]
    public void At_AShapeThatMayHoldABoxOfNoAnchor_GivesAnEmptyOne() => Assert.Equal((0, 0), Boxes.At(8));

    [Fact]
    public void Unplaced_ABoxWhoseShapeIsAnchoredNowhere_IsInIt() => Assert.Equal([(4, 9)], Boxes.Unplaced);

    [Fact]
    public void At_ABoxWhoseTextIsThatOfAnotherToo_GivesNone()
    {
        var boxes = TextBoxes.Of(List([5, 8, 20], 26, 0, 71, 72), List([0, 9, 4, 12], 22, 14, 71, 99, 72));
        Assert.Equal((0, 9), boxes.At(5));
        Assert.Null(boxes.At(8));
    }

    [Fact]
    public void Of_AListThatIsCutOff_GivesNone() => Assert.Null(TextBoxes.Of([1, 2, 3], []).At(1));

    // Positions, one more than entries; then entries, each with the number of its shape at one place.
    private static byte[] List(int[] positions, int length, int at, params int[] shapes)
    {
        var list = new List<byte>(positions.SelectMany(BitConverter.GetBytes));
        foreach (var shape in shapes)
        {
            var entry = new byte[length];
            BitConverter.GetBytes(shape).CopyTo(entry, at);
            list.AddRange(entry);
        }

        return [.. list];
    }
}
