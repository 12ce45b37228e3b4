using System.Globalization;
using PerfEval.Cli.Costs;
using PerfEval.Cli.Resources;
using Spectre.Console;

namespace PerfEval.Cli.Rendering;

/// <summary>What a month costs: a line a meter, and the total.</summary>
internal static class CostTable
{
    /// <summary>The table.</summary>
    /// <param name="month">The month.</param>
    /// <param name="currency">The currency of its prices.</param>
    /// <param name="markdown">Whether it is to stand in a page of the documentation.</param>
    public static Table Of(MonthCost month, string currency, bool markdown)
    {
        var table = new Table { Border = markdown ? TableBorder.Markdown : TableBorder.Rounded };
        table.AddColumn(new TableColumn(Texts.CostColumnMeter));
        foreach (var column in (string[])[Texts.CostColumnForms, Texts.CostColumnStanding, Speech.Format(Texts.CostColumnPrice, currency), Speech.Format(Texts.CostColumnCost, currency)])
            table.AddColumn(new TableColumn(column).RightAligned());
        foreach (var line in month.Lines)
            table.AddRow(new Text(Name(line.Meter)), new Text(Quantity(line.OfForms)), new Text(Quantity(line.Standing)), new Text(Price(line.Price)), new Text(Money(line.Cost)));
        table.AddRow(new Text(Texts.CostTotal), new Text(""), new Text(""), new Text(""), new Text(Money(month.Total)));
        return table;
    }

    /// <summary>What a person calls a meter.</summary>
    public static string Name(Meter meter) => Texts.ResourceManager.GetString($"Meter{meter}", CultureInfo.CurrentUICulture) ?? meter.ToString();

    private static string Price(Price price) => string.Create(CultureInfo.InvariantCulture, $"{price.Amount} / {price.Per:#,0}");

    private static string Quantity(decimal value) => value.ToString(value is > 0 and < 10 ? "0.##" : "#,0", CultureInfo.InvariantCulture);

    private static string Money(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
