using System.Reflection;
using System.Xml.Linq;

namespace LlmPatterns.Annotations.Tests;

/// <summary>A newcomer meets the attributes in IntelliSense first.</summary>
public sealed class DocumentationTests
{
    private static readonly Dictionary<string, XElement> Documentation =
        XDocument.Load(Path.ChangeExtension(typeof(FoundationModelAttribute).Assembly.Location, ".xml"))
            .Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value);

    private static IEnumerable<string> PublicIds =>
        typeof(FoundationModelAttribute).Assembly.GetExportedTypes().SelectMany(type =>
            type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(IdOf)
                .OfType<string>()
                .Prepend($"T:{type.FullName}"));

    [Fact]
    public void Every_public_member_has_a_summary() =>
        Assert.All(PublicIds, id => Assert.False(string.IsNullOrWhiteSpace(Documentation.GetValueOrDefault(id)?.Element("summary")?.Value), id));

    [Fact]
    public void Every_type_shows_an_example() =>
        Assert.All(PublicIds.Where(id => id[0] == 'T'), id => Assert.NotNull(Documentation[id].Descendants("code").FirstOrDefault()));

    [Fact]
    public void Every_parameter_is_described() =>
        Assert.All(
            Marks.All.SelectMany(type => type.GetConstructors()).Where(constructor => constructor.GetParameters().Length > 0),
            constructor => Assert.Equal(
                constructor.GetParameters().Select(parameter => parameter.Name),
                Documentation[IdOf(constructor)!].Elements("param").Select(param => param.Attribute("name")?.Value)));

    private static string? IdOf(MemberInfo member) => member switch
    {
        // A parameterless constructor without documentation is the compiler's own; with a second one beside it, it was written.
        ConstructorInfo { DeclaringType: { } type } constructor when type.GetConstructors().Length > 1 || constructor.GetParameters().Length > 0 =>
            $"M:{type.FullName}.#ctor{string.Concat(constructor.GetParameters().Select(parameter => $"({parameter.ParameterType.FullName})"))}",
        PropertyInfo property => $"P:{property.DeclaringType!.FullName}.{property.Name}",
        FieldInfo { IsSpecialName: false } field => $"F:{field.DeclaringType!.FullName}.{field.Name}",
        _ => null,
    };
}
