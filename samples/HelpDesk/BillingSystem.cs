using System.Reflection;
using HelpDesk.Services;

/// <summary>Loads the billing team's plug-in if it is installed, and else says only who the customer is.</summary>
internal sealed class BillingSystem : IBillingSystem
{
    private readonly IBillingSystem? plugin = Load();

    public string Describe(string customer) => plugin?.Describe(customer) ?? $"The customer is {customer}.";

    private static IBillingSystem? Load()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Fabrikam.Billing.dll");
        if (!File.Exists(path))
            return null;
        var type = Assembly.LoadFrom(path).GetExportedTypes().Single(type => type.IsAssignableTo(typeof(IBillingSystem)));
        return (IBillingSystem?)Activator.CreateInstance(type);
    }
}
