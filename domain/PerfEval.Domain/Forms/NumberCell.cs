using System.Globalization;
using System.Text.Json.Serialization;

namespace PerfEval.Domain.Forms;

/// <summary>A cell of a form that holds a number: an amount in yuan, a weight, a score, a rate in percent or a year.</summary>
/// <remarks>
/// Three states, as in <see cref="TextCell"/>. The scale of the value is the printed number of decimals
/// (<c>100</c> and <c>100.00</c> are equal but keep their scale). A printed text that is no number is a blank cell
/// read with doubt.
/// </remarks>
[JsonConverter(typeof(NumberCellJsonConverter))]
public readonly record struct NumberCell
{
    private NumberCell(decimal? value, bool isPrinted) => (Value, IsPrinted) = (value, isPrinted);

    /// <summary>A printed cell with a number.</summary>
    public NumberCell(decimal value) : this(value, true)
    {
    }

    /// <summary>The form has no such cell.</summary>
    public static NumberCell Absent => default;

    /// <summary>The label is printed and the cell beside it holds no number.</summary>
    public static NumberCell Blank => new(null, true);

    /// <summary>The number; null where the cell is blank or absent.</summary>
    public decimal? Value { get; }

    /// <summary>Whether the form prints the cell's label at all.</summary>
    public bool IsPrinted { get; }

    /// <summary>Whether the label is printed and the cell empty.</summary>
    public bool IsBlank => IsPrinted && Value is null;

    /// <summary>A printed cell with this number.</summary>
    public static implicit operator NumberCell(decimal value) => new(value);

    /// <summary>The number as printed, without grouping; empty where there is none.</summary>
    public override string ToString() => Value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
