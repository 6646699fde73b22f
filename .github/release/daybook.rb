# For a tap of Homebrew, as Formula/daybook.rb.
class Daybook < Formula
  desc "Static-site generator for curated listings"
  homepage "{repository}"
  url "{archive}"
  sha256 "{sha256}"
  license "Apache-2.0"

  depends_on "openjdk"

  def install
    libexec.install Dir["*"]
    (bin/"daybook").write_env_script libexec/"daybook", JAVA_HOME: Formula["openjdk"].opt_prefix
    bash_completion.install libexec/"completions/daybook.bash" => "daybook"
    zsh_completion.install libexec/"completions/_daybook"
    fish_completion.install libexec/"completions/daybook.fish"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/daybook --version")
  end
end
