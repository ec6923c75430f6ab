Rails.application.routes.draw do
  root to: 'pages#index'
  resources :books, only: %i[index show], path: "bücher" do
    member { post :lend }
    get 'search/:term', on: :collection, as: :search, constraints: { term: /[^\/]+/ }
  end
end

class Book < ApplicationRecord
  belongs_to :author, class_name: 'Person', optional: true
  has_many :loans, -> { where(returned: nil).order(created_at: :desc) }, dependent: :destroy
  validates :title, presence: true, length: { maximum: 255 }, format: { with: /\A\S/ }
  scope :recent, ->(n = 5) { order(created_at: :desc).limit(n) }
  before_save :normalize, if: -> { title_changed? }
  enum status: { draft: 0, published: 1 }

  def normalize
    self.title = title.strip.gsub(/\s+/, ' ')
    self.slug ||= title.downcase.tr('äöü', 'aou').parameterize
  end

  def to_s = "#{title} (#{year || 'n/a'})"
end

describe Book do
  let(:book) { build(:book, title: "A  B") }
  it "normalizes" do
    expect { book.save! }.to change(book, :title).from("A  B").to('A B')
    expect(book).not_to be_nil
  end
end

task :default => [:test, :lint] do |t, args|
  sh "rake #{t.name}" unless ENV['CI']
  puts %(done in #{Time.now - start}s)
end
total = price * 1.19 / 2
