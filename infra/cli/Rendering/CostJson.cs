using System.Text.Json;
using System.Text.Json.Nodes;
using PerfEval.Cli.Costs;

namespace PerfEval.Cli.Rendering;

/// <summary>What a month costs, as <c>cost --json</c> prints it.</summary>
internal static class CostJson
{
    /// <summary>The JSON.</summary>
    public static JsonObject Of(MonthCost month, PriceList prices) => new()
    {
        ["forms"] = month.Forms,
        ["files"] = month.Files,
        ["region"] = prices.Region,
        ["currency"] = prices.Currency,
        ["meters"] = new JsonArray([.. month.Lines.Select(Line)]),
        ["total"] = month.Total,
    };

    private static JsonObject Line(CostLine line) => new()
    {
        ["meter"] = JsonNamingPolicy.CamelCase.ConvertName(line.Meter.ToString()),
        ["forms"] = line.OfForms,
        ["standing"] = line.Standing,
        ["amount"] = line.Price.Amount,
        ["per"] = line.Price.Per,
        ["unit"] = line.Price.Unit,
        ["asOf"] = line.Price.AsOf,
        ["page"] = line.Price.Page,
        ["remark"] = line.Price.Remark,
        ["cost"] = line.Cost,
    };
}
