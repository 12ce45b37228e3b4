using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>A cell of a form that holds text.</summary>
/// <remarks>
/// Three states: <see cref="Absent"/> (the form prints no such label), blank (the label is there, the cell is empty)
/// and filled. <c>default</c> is <see cref="Absent"/>. Text is as printed, with the layout's wrapping undone.
/// </remarks>
[JsonConverter(typeof(TextCellJsonConverter))]
public readonly record struct TextCell
{
    private readonly string? _text;

    /// <summary>A printed cell.</summary>
    /// <param name="text">The text; empty or white space is a blank cell.</param>
    public TextCell(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _text = text.Trim();
    }

    /// <summary>The form has no such cell.</summary>
    public static TextCell Absent => default;

    /// <summary>The label is printed and the cell beside it is empty.</summary>
    public static TextCell Blank => new("");

    /// <summary>The text; empty where the cell is blank or absent.</summary>
    public string Text => _text ?? "";

    /// <summary>Whether the form prints the cell's label at all.</summary>
    public bool IsPrinted => _text is not null;

    /// <summary>Whether the label is printed and the cell empty.</summary>
    public bool IsBlank => _text is { Length: 0 };

    /// <summary>A printed cell with this text.</summary>
    public static implicit operator TextCell(string text) => new(text);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
