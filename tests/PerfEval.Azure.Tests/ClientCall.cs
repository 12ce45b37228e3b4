namespace PerfEval.Azure.Tests;

/// <summary>A call of the app to a service of Azure.</summary>
/// <param name="Class">The class that it stands in.</param>
/// <param name="Client">The client's type.</param>
/// <param name="Method">What is called.</param>
internal sealed record ClientCall(Type Class, string Client, string Method);
