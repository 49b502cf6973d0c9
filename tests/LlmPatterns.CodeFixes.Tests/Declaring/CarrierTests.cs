using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace LlmPatterns.CodeFixes.Tests.Declaring;

/// <summary>Every kind of member carries a declaration, and a lambda where its language and its place let it.</summary>
public sealed class CarrierTests
{
    [Theory]
    [InlineData("public string Now => ", ";")]
    [InlineData("public string Now { get => ", "; }")]
    [InlineData("public string this[int i] => ", ";")]
    [InlineData("public static string operator +(Titles t) => ", ";")]
    [InlineData("public static explicit operator string(Titles t) => ", ";")]
    [InlineData("string IFormattable.ToString(string? format, IFormatProvider? provider) => ", ";")]
    [InlineData("public Titles() => Console.WriteLine(", ");")]
    [InlineData("static Titles() => Console.WriteLine(", ");")]
    [InlineData("~Titles() => Console.WriteLine(", ");")]
    public Task Declares_every_kind_of_member(string head, string tail)
    {
        const string asked = "Client.{|LLMP301:GetResponseAsync|}($\"Title: {DateTime.Now}\").Result.Text";
        const string retrieving = "Client.GetResponseAsync($\"{Manuals.FindAsync(\"x\").Result}\").Result.Text";
        string Program(string mark, string call, string other) => $$"""
            using LlmPatterns;

            public class Titles : IFormattable
            {
                private static readonly IChatClient Client = null!;
                private static readonly IManuals Manuals = null!;

                {{mark}}{{head}}{{call}}{{tail}}

                {{other}}public string Find() => {{retrieving}};
                {{(head.Contains("ToString") ? "" : "string IFormattable.ToString(string? format, IFormatProvider? provider) => \"\";")}}
            }
            """;
        return new FixTest<PhaseNotDeclaredFix>(Program("", asked, "")) { CodeFixTestBehaviors = CodeFixTestBehaviors.None }
            .Becomes(Program("[FoundationModel]\n    ", asked.Replace("{|LLMP301:", "").Replace("|}", ""), "[RetrievalAugmented]\n    "));
    }

    [Fact]
    public Task Declares_an_accessor_where_the_other_does_something_else() => new FixTest<PhaseNotDeclaredFix>("""
        using LlmPatterns;

        public sealed class Titles(IChatClient client, IManuals manuals)
        {
            public string Title
            {
                get => client.{|LLMP301:GetResponseAsync|}("Give it a title").Result.Text;
                // Searches.
                set { _ = client.GetResponseAsync($"{manuals.FindAsync(value).Result}\n{value}"); }
            }
        }
        """).Becomes("""
        using LlmPatterns;

        public sealed class Titles(IChatClient client, IManuals manuals)
        {
            public string Title
            {
                [FoundationModel]
                get => client.GetResponseAsync("Give it a title").Result.Text;
                // Searches.
                [RetrievalAugmented]
                set { _ = client.GetResponseAsync($"{manuals.FindAsync(value).Result}\n{value}"); }
            }
        }
        """);

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp8)]
    public Task Is_not_offered_on_a_lambda_before_CSharp_10(LanguageVersion version) => new FixTest<DeclaredRetrievalMissingFix>("""
        #nullable enable
        using System;
        using System.Threading.Tasks;
        using LlmPatterns;
        using Microsoft.Extensions.AI;

        public interface IManuals
        {
            [ContextRetrieval]
            Task<string> FindAsync(string question);
        }

        public sealed class Support
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                Func<string, Task<string>> title = async q => (await client.{|LLMP102:GetResponseAsync|}("Give this a title: " + q)).Text;
                var answer = await client.GetResponseAsync(await manuals.FindAsync(question) + question);
                return answer.Text + await title(question);
            }
        }
        """) { CSharp = version, Beside = null }.Stays();

    [Fact]
    public Task Declares_a_lambda_with_parentheses_around_its_parameter() => new FixTest<DeclaredRetrievalMissingFix>("""
        using LlmPatterns;

        public sealed class Support
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                Func<string, Task<string>> title = /* short */ async q /* the question */ => (await client.{|LLMP102:GetResponseAsync|}("Give this a title: " + q)).Text;
                var answer = await client.GetResponseAsync(await manuals.FindAsync(question) + question);
                return answer.Text + await title(question);
            }
        }
        """) { Title = "Declare [FoundationModel] on the lambda" }.Becomes("""
        using LlmPatterns;

        public sealed class Support
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                Func<string, Task<string>> title = /* short */ [FoundationModel] async (q) /* the question */ => (await client.GetResponseAsync("Give this a title: " + q)).Text;
                var answer = await client.GetResponseAsync(await manuals.FindAsync(question) + question);
                return answer.Text + await title(question);
            }
        }
        """);

    /// <summary>The parser does not understand it at the start of a collection; expression trees and anonymous methods have no attributes.</summary>
    [Theory]
    [InlineData("Func<string, Task<string>>[] others = [async q => (await client.{|LLMP102:GetResponseAsync|}(\"Title: \" + q)).Text];")]
    [InlineData("System.Linq.Expressions.Expression<Func<string, Task<ChatResponse>>> other = q => client.{|LLMP102:GetResponseAsync|}(\"Title: \" + q, null, default);")]
    [InlineData("Func<string, Task<string>> other = async delegate(string q) { return (await client.{|LLMP102:GetResponseAsync|}(\"Title: \" + q)).Text; };")]
    public Task Is_not_offered_on_a_lambda_that_takes_no_attribute(string statement) => new FixTest<DeclaredRetrievalMissingFix>($$"""
        using LlmPatterns;

        public sealed class Support
        {
            [RetrievalAugmented]
            public async Task<string> Answer(string question, IChatClient client, IManuals manuals)
            {
                {{statement}}
                return (await client.GetResponseAsync(await manuals.FindAsync(question) + question)).Text;
            }
        }
        """).Stays();
}
