using PerfEval.Domain.Evaluation;

namespace PerfEval.Functions.Evaluation;

/// <summary>What comparing the forms of a submission gave for one of them.</summary>
/// <param name="Number">Its place in the file, from 1.</param>
/// <param name="FormKey">Its form key.</param>
/// <param name="Risk">Its risk.</param>
/// <param name="Route">Its route.</param>
/// <param name="HoldsRows">Whether it holds the rows of its form key; false where a later form of the file has the same key.</param>
/// <param name="Shared">Whether another form of the file has the same key: then none of them stands.</param>
/// <param name="Gained">Whether comparing added findings to it.</param>
public sealed record PlannedForm(int Number, string FormKey, RiskLevel Risk, FormRoute Route, bool HoldsRows, bool Shared, bool Gained);
