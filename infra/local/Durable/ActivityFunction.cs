namespace FunctionsLocalHost.Durable;

/// <summary>An activity's code.</summary>
public delegate Task<object?> ActivityFunction(ActivityCall call);
