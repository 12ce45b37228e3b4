namespace FunctionsLocalHost.Hosting;

/// <summary>Types whose functions the host runs; without any, those of the entry assembly.</summary>
internal sealed record FunctionSource(IReadOnlyList<Type> Types);
