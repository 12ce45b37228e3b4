using System.Globalization;
using PerfEval.Cli.Benchmarks;
using PerfEval.Cli.Resources;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>The figures of the benchmarks: a line a figure, with its limit and whether it is kept.</summary>
internal static class FigureTable
{
    private const decimal Large = 100m;

    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<BenchFigure> figures)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn(new TableColumn(Texts.ColumnFigure));
        table.AddColumn(new TableColumn(Texts.ColumnValue).RightAligned());
        table.AddColumn(new TableColumn(Texts.ColumnLimit).RightAligned());
        table.AddColumn(new TableColumn(Texts.ColumnMet));
        foreach (var figure in figures)
            table.AddRow(new Text(Name(figure.Name)), new Text(Number(figure.Value)), new Text(Limit(figure)), new Text(Met(figure.IsMet)));
        return table;
    }

    /// <summary>What a person calls a figure, with its unit.</summary>
    public static string Name(FigureName name) => Texts.ResourceManager.GetString($"Figure{name}", CultureInfo.CurrentUICulture) ?? name.ToString();

    private static string Limit(BenchFigure figure) => figure switch
    {
        { AtLeast: { } least } => "≥ " + Number(least),
        { AtMost: { } most } => "≤ " + Number(most),
        _ => Texts.LabelNone,
    };

    private static string Met(bool? isMet) => isMet switch
    {
        true => Texts.FigureMet,
        false => Texts.FigureMissed,
        null => Texts.LabelNone,
    };

    private static string Number(decimal value) => value.ToString(Math.Abs(value) >= Large ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
